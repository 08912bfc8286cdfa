using System.Globalization;
using System.Text;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>One cell of the header row and the column it was taken for; null: not understood, or taken out by the user.</summary>
public sealed record RosterHeaderCell(int Column, string Text, RosterColumn? Field)
{
    /// <summary>The letter the spreadsheet shows above the column: <c>E</c>.</summary>
    public string Letter => SheetColumns.Letter(Column);
}

/// <summary>Which row of a sheet names the columns, and what each of them holds.</summary>
public sealed record RosterHeader
{
    public const int SearchedRows = 20;

    private static readonly IReadOnlyDictionary<string, RosterColumn> FieldOf =
        RosterColumns.All.SelectMany(field => field.Titles().Select(title => (Key: Compact(title), field)))
            .ToDictionary(pair => pair.Key, pair => pair.field);

    private RosterHeader(int row, int lastRow, IReadOnlyList<RosterHeaderCell> cells) => (Row, LastRow, Cells) = (row, lastRow, cells);

    /// <summary>Number of the header row as the spreadsheet counts.</summary>
    public int Row { get; }

    /// <summary>The same, or one more where a second line names the parts of merged cells.</summary>
    public int LastRow { get; }

    public IReadOnlyList<RosterHeaderCell> Cells { get; }

    public IEnumerable<RosterHeaderCell> NotUnderstood => Cells.Where(cell => cell.Field is null);

    public int? ColumnOf(RosterColumn field) => Cells.FirstOrDefault(cell => cell.Field == field)?.Column;

    /// <summary>The user says what a column holds, or (null) that it holds nothing of use. A field stands for one column only.</summary>
    public RosterHeader With(int column, RosterColumn? field) => new(Row, LastRow, [.. Cells.Select(cell =>
        cell.Column == column ? cell with { Field = field }
        : field is not null && cell.Field == field ? cell with { Field = null }
        : cell)]);

    /// <summary>Among the first rows, the one that names most columns, the name among them; null when there is none.</summary>
    public static RosterHeader? Find(IReadOnlyList<SheetRow> rows)
    {
        RosterHeader? best = null;
        foreach (var (row, next) in rows.Take(SearchedRows).Zip(rows.Skip(1).Select(row => (SheetRow?)row).Append(null)))
        {
            var candidate = Of(row, next);
            if (candidate.ColumnOf(RosterColumn.Name) is not null && candidate.Understood >= 2 && candidate.Understood > (best?.Understood ?? 0))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>A header repeated further down, as on sheets laid out for printing.</summary>
    public bool IsRepeatedBy(SheetRow row) =>
        ColumnOf(RosterColumn.Name) is { } name && FieldNamed(row[name].Text) == RosterColumn.Name;

    private int Understood => Cells.Count(cell => cell.Field is not null);

    private static RosterHeader Of(SheetRow row, SheetRow? next)
    {
        var cells = new List<RosterHeaderCell>();
        foreach (var (column, cell) in row.Filled)
        {
            Add(cells, column, cell.Text);
        }

        var header = new RosterHeader(row.Number, row.Number, [.. cells]);
        if (next is null || header.ColumnOf(RosterColumn.Name) is not { } name || next[name].Text.Trim().Length > 0)
        {
            return header;
        }

        // A blank under 姓名 and further titles beside it: the header is two lines high.
        var before = cells.Count(cell => cell.Field is not null);
        foreach (var (column, cell) in next.Filled.Where(filled => header.Cells.All(taken => taken.Column != filled.Column || taken.Field is null)))
        {
            cells.RemoveAll(upper => upper.Column == column);
            Add(cells, column, cell.Text);
        }

        return cells.Count(cell => cell.Field is not null) > before
            ? new RosterHeader(row.Number, next.Number, [.. cells.OrderBy(cell => cell.Column)])
            : header;
    }

    private static void Add(List<RosterHeaderCell> cells, int column, string text)
    {
        if (text.Trim() is { Length: > 0 } title)
        {
            var field = FieldNamed(title);
            cells.Add(new RosterHeaderCell(column, title, cells.Any(cell => cell.Field == field) ? null : field));
        }
    }

    private static RosterColumn? FieldNamed(string title)
    {
        var bracket = title.IndexOfAny(['(', '（', '[', '【']);
        return FieldOf.TryGetValue(Compact(title), out var field) ? field
            : bracket > 0 && FieldOf.TryGetValue(Compact(title[..bracket]), out field) ? field
            : null;
    }

    /// <summary>Letters and digits only: 身 份 证 号（18位）* and 身份证号18位 are the same title.</summary>
    private static string Compact(string title)
    {
        var kept = new StringBuilder();
        foreach (var rune in TextFolding.Compact(title).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.DecimalDigitNumber)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
