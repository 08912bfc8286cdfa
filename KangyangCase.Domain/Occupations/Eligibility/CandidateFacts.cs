namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>A level certificate the candidate holds.</summary>
/// <param name="IsRelated">Where the occupation is another: a person's judgement whether it is related; null while nobody judged.</param>
/// <param name="IsChecked">False while only the person says so: it then leads to a judgement, never to a yes.</param>
public sealed record HeldCertificate(string Occupation, SkillLevel Level, DateOnly IssuedOn, bool? IsRelated = null, bool IsChecked = true)
{
    internal bool? CountsFor(string target, SkillLevel required) =>
        Level.Rank() < required.Rank() ? false
        : Occupation != target && IsRelated != true ? IsRelated
        : IsChecked ? true : null;
}

/// <summary>What is on record about a candidate. What is not on record is not met; what is there but has to be judged leads to a judgement, never to a guess.</summary>
/// <param name="Schooling">Schooling in words. Too low is certain; high enough is a person's judgement (school, major, 评估论证).</param>
/// <param name="Titles">Professional titles; only a person can judge them.</param>
public sealed record CandidateFacts(
    DateOnly? BirthDate,
    IReadOnlyList<PracticePeriod> Practice,
    IReadOnlyList<HeldCertificate> Certificates,
    DateOnly? ApprenticeshipCompletedOn = null,
    string? Schooling = null,
    IReadOnlyList<HeldTitle>? Titles = null)
{
    public static readonly CandidateFacts None = new(null, [], []);
}
