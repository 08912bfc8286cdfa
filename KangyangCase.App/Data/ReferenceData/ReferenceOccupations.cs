using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The nine occupations, seven special abilities and two programmes of the plan (occupations.json).</summary>
public static class ReferenceOccupations
{
    public static OccupationCatalogue Load() => new(ReferenceFile.Read<OccupationFile>("occupations.json").Occupations.Select(Entry));

    private static Occupation Entry(OccupationRow row) => new(
        row.Id, row.Name, row.Aliases, row.Kind, row.WorkTypes, row.Levels.Certainty, row.Levels.Source, row.Levels.Note,
        row.Education, row.Code2015, row.Code2022, row.Standard, row.StandardDocumentNumber);

    private sealed record OccupationFile(string Title, Basis Basis, IReadOnlyList<OccupationRow> Occupations);

    private sealed record LevelsRow(Certainty Certainty, IReadOnlyList<string> Source, string? Note);

    private sealed record OccupationRow(
        string Id, string Name, IReadOnlyList<string> Aliases, OccupationKind Kind, IReadOnlyList<WorkType> WorkTypes, LevelsRow Levels,
        Sourced<string> Education, Sourced<string> Code2015, Sourced<string> Code2022, Sourced<string> Standard,
        Sourced<string> StandardDocumentNumber);
}
