using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>申报条件 as shipped (entry-conditions.json).</summary>
public static class ReferenceEntryConditions
{
    public static EntryConditionCatalogue Load() => new(ReferenceFile.Read<ConditionFile>("entry-conditions.json").Packs.Select(Pack));

    private static EntryConditionPack Pack(PackRow row) => new(
        row.Id, row.Occupation, row.Title, row.From, row.To, row.Basis,
        [.. row.Levels.Select(level => new EntryConditions(
            row.Id, row.Basis, row.Occupation, level.Level, [.. level.Alternatives.Select(Alternative)]))]);

    private static EntryAlternative Alternative(AlternativeRow row) =>
        new(row.Id, row.Text, row.Clause, row.Certainty, row.Source, [.. row.Requirements.Select(Requirement)]);

    private static EntryRequirement Requirement(RequirementRow row) => row switch
    {
        { Kind: "practiceYears", Years: { } years } => new EntryRequirement.PracticeYearsCompleted(years),
        { Kind: "yearsAfterCertificate", Level: { } level, Years: { } years } => new EntryRequirement.YearsAfterCertificate(level, years),
        { Kind: "certificateHeld", Level: { } level } => new EntryRequirement.CertificateHeld(level),
        { Kind: "apprenticeshipCompleted" } => new EntryRequirement.ApprenticeshipCompleted(),
        { Kind: "minimumAge", Years: { } years } => new EntryRequirement.MinimumAge(years),
        { Kind: "schooling", Text: { } text } => new EntryRequirement.Schooling(text),
        { Kind: "title", Text: { } text } => new EntryRequirement.Title(text),
        _ => throw new InvalidDataException($"entry-conditions.json: requirement {row.Kind} is unknown or incomplete."),
    };

    private sealed record ConditionFile(string Title, IReadOnlyList<PackRow> Packs);

    private sealed record PackRow(
        string Id, string Occupation, string Title, DateOnly? From, DateOnly? To, Basis Basis, IReadOnlyList<LevelRow> Levels);

    private sealed record LevelRow(SkillLevel Level, IReadOnlyList<AlternativeRow> Alternatives);

    private sealed record AlternativeRow(
        string Id, string Text, string Clause, Certainty Certainty, IReadOnlyList<string> Source, IReadOnlyList<RequirementRow> Requirements);

    private sealed record RequirementRow(string Kind, int? Years = null, SkillLevel? Level = null, string? Text = null);
}
