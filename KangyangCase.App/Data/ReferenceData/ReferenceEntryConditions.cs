using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>申报条件 as shipped (entry-conditions.json).</summary>
public static class ReferenceEntryConditions
{
    public static EntryConditionCatalogue Load()
    {
        var file = ReferenceFile.Open("entry-conditions.json");
        var packs = file.As<ConditionFile>().Packs;
        foreach (var (index, pack) in packs.Index())
        {
            if (packs.Take(index).Any(other => other.Id == pack.Id)) throw file.Fault(ReferenceFaults.Twice("编号", pack.Id), "packs", index);
            if (pack.To < pack.From) throw file.Fault(ReferenceFaults.DatesReversed(pack.Title, pack.From, pack.To), "packs", index);
            if (packs.Take(index).Any(other => other.Occupation == pack.Occupation && ReferenceFaults.Overlaps((other.From, other.To), (pack.From, pack.To))))
            {
                throw file.Fault(ReferenceFaults.Overlap(pack.Occupation), "packs", index);
            }
        }
        return new(packs.Select(Pack));
    }

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
        _ => throw new InvalidDataException($"entry-conditions.json：申报条件的要求 {row.Kind} 不认识，或缺少年数、等级、文字"),
    };

    private sealed record ConditionFile(string Title, IReadOnlyList<PackRow> Packs);

    private sealed record PackRow(
        string Id, string Occupation, string Title, DateOnly? From, DateOnly? To, Basis Basis, IReadOnlyList<LevelRow> Levels);

    private sealed record LevelRow(SkillLevel Level, IReadOnlyList<AlternativeRow> Alternatives);

    private sealed record AlternativeRow(
        string Id, string Text, string Clause, Certainty Certainty, IReadOnlyList<string> Source, IReadOnlyList<RequirementRow> Requirements);

    private sealed record RequirementRow(string Kind, int? Years = null, SkillLevel? Level = null, string? Text = null);
}
