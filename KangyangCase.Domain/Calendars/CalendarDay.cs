namespace KangyangCase.Domain.Calendars;

public enum CalendarDayKind
{
    /// <summary>As the weekday says: Monday to Friday worked, Saturday and Sunday not.</summary>
    Ordinary,

    /// <summary>休: off, whatever the weekday.</summary>
    Holiday,

    /// <summary>班: a Saturday or Sunday that is worked.</summary>
    MakeUpWorkday,
}

/// <param name="Name">Of the holiday it belongs to; null when not told.</param>
public readonly record struct CalendarDay(DateOnly Day, CalendarDayKind Kind, string? Name = null)
{
    public bool IsWeekend => OnWeekend(Day);

    public bool IsWorked => Kind switch
    {
        CalendarDayKind.Ordinary => !IsWeekend,
        CalendarDayKind.Holiday => false,
        CalendarDayKind.MakeUpWorkday => true,
    };

    public static bool OnWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

public static class CalendarDayKinds
{
    /// <summary>One word, the weekday taken into account.</summary>
    public static string Word(this CalendarDayKind kind, DateOnly day) => kind switch
    {
        CalendarDayKind.Ordinary => CalendarDay.OnWeekend(day) ? "周末" : "工作日",
        CalendarDayKind.Holiday => "放假",
        CalendarDayKind.MakeUpWorkday => "调休上班",
    };

    /// <summary>What the State Council's tables print on the day; empty for an ordinary one.</summary>
    public static string Mark(this CalendarDayKind kind) => kind switch
    {
        CalendarDayKind.Ordinary => "",
        CalendarDayKind.Holiday => "休",
        CalendarDayKind.MakeUpWorkday => "班",
    };
}
