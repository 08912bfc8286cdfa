using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>The age from which a person may be employed, and so be trained for employment; a value of the rules in force.</summary>
/// <param name="Years">Completed years.</param>
/// <param name="Clause">Where the age is laid down.</param>
public sealed record LegalWorkingAge(int Years, string Clause)
{
    /// <summary>Null when the person has reached the age on that day; the birthday itself counts.</summary>
    public Refusal? RefusalFor(DateOnly birth, DateOnly day) =>
        Age.On(birth, day) < Years
            ? TraineeErrors.BelowWorkingAge(Age.On(birth, day), Years, birth.AddYears(Years), Clause)
            : null;
}
