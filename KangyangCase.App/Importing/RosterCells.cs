namespace KangyangCase.App.Importing;

/// <summary>The cells of one row by field, with the user's corrections in place of what the file says.</summary>
internal sealed class RosterCells(SheetRow row, RosterHeader header, IReadOnlyDictionary<(int Row, RosterColumn Field), string> edits)
{
    public int RowNumber => row.Number;

    public bool Has(RosterColumn field) => header.ColumnOf(field) is not null || edits.ContainsKey((row.Number, field));

    /// <summary>As written, blanks included.</summary>
    public string Raw(RosterColumn field) => Cell(field).Text;

    public string Text(RosterColumn field) => Raw(field).Trim();

    public bool IsNumber(RosterColumn field) => Cell(field).Kind == SheetCellKind.Number;

    public IReadOnlyDictionary<RosterColumn, string> Texts() =>
        RosterColumns.All.Where(field => Text(field).Length > 0).ToDictionary(field => field, Text);

    private SheetCell Cell(RosterColumn field) =>
        edits.TryGetValue((row.Number, field), out var corrected) ? new SheetCell(corrected, SheetCellKind.Text)
        : header.ColumnOf(field) is { } column ? row[column]
        : SheetCell.Blank;
}

/// <summary>Problems and notes of one row while it is read.</summary>
internal sealed class RosterFindings
{
    public List<RosterProblem> Problems { get; } = [];

    public List<string> Notes { get; } = [];

    public bool Has(string code) => Problems.Exists(problem => problem.Code == code);
}
