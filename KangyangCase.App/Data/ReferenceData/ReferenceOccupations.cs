using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The nine occupations, seven special abilities and two programmes of the plan (occupations.json).</summary>
public static class ReferenceOccupations
{
    private const string Rows = "occupations";

    public static OccupationCatalogue Load()
    {
        var file = ReferenceFile.Open("occupations.json");
        var rows = file.As<OccupationFile>().Occupations;
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, row) in rows.Index())
        {
            if (rows.Take(index).Any(other => other.Id == row.Id)) throw file.Fault(ReferenceFaults.Twice("编号", row.Id), Rows, index);
            if (row.Aliases.Prepend(row.Name).FirstOrDefault(word => !words.Add(PlainText.Clean(word))) is { } twice)
            {
                throw file.Fault(ReferenceFaults.Twice("名称或别名", twice), Rows, index);
            }
        }
        return new(rows.Select(Entry));
    }

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
