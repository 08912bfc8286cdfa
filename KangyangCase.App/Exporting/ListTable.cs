using KangyangCase.App.Shared;

namespace KangyangCase.App.Exporting;

/// <summary>Chosen rows of a list, as they leave the system.</summary>
/// <param name="Names">Of those in the table, for the result.</param>
public sealed record ListTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Names)
{
    public BulkFile ToFile(string name, string sheet) =>
        new($"{name}-{Rows.Count}人.xlsx", TableFile.Xlsx(sheet, Header, Rows), new([.. Names.Select(person => new PersonResult(person, null))]));
}
