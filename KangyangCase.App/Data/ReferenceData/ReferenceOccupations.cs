using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>
/// The nine occupations, seven special abilities and two programmes of the plan as shipped (occupations.json).
/// Where there is a database, ask it instead: an administrator may have changed the catalogue.
/// </summary>
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
        return new(rows.Select(row => row.ToOccupation()));
    }

    private sealed record OccupationFile(string Title, Basis Basis, IReadOnlyList<OccupationDocument> Occupations);
}
