namespace KangyangCase.Domain.Occupations.Eligibility;

/// <param name="Found">What the file shows, in words.</param>
/// <param name="Met">Null: a person has to judge.</param>
/// <param name="Earliest">First day on which it is met, running work taken to go on; null when these facts never meet it.</param>
/// <param name="RestsOnDeclared">Met only thanks to 自报未核.</param>
internal readonly record struct RequirementAnswer(string Found, bool? Met, DateOnly? Earliest, bool RestsOnDeclared = false);
