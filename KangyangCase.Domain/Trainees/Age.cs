namespace KangyangCase.Domain.Trainees;

/// <summary>Completed years of life (周岁): the birthday itself counts. Somebody born on 29 February has it on 28 February in common years.</summary>
public static class Age
{
    public static int On(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }
}
