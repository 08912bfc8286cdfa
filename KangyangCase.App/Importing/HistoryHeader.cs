using System.Globalization;
using System.Text;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>One cell of the header and the column it was taken for; null: not understood, or taken out by the user.</summary>
public sealed record HistoryHeaderCell(int Column, string Text, HistoryColumn? Field)
{
    public string Letter => SheetColumns.Letter(Column);
}

/// <summary>What each column of a history sheet holds. The header row is found as a roster's is.</summary>
public sealed record HistoryHeader
{
    private static readonly IReadOnlyDictionary<string, HistoryColumn> FieldOf = Titles();

    private readonly RosterHeader source;

    private HistoryHeader(RosterHeader source, IReadOnlyList<HistoryHeaderCell> cells) => (this.source, Cells) = (source, cells);

    public IReadOnlyList<HistoryHeaderCell> Cells { get; }

    public int Row => source.Row;

    public int LastRow => source.LastRow;

    public IEnumerable<HistoryHeaderCell> NotUnderstood => Cells.Where(cell => cell.Field is null);

    public int? ColumnOf(HistoryColumn field) => Cells.FirstOrDefault(cell => cell.Field == field)?.Column;

    /// <summary>The roster's view of the person columns, for its readers.</summary>
    public RosterHeader Person => HistoryColumns.All.Where(one => one.AsRosterColumn() is not null)
        .Aggregate(Cleared(source), (header, one) => ColumnOf(one) is { } column ? header.With(column, one.AsRosterColumn()) : header);

    public static HistoryHeader Of(RosterHeader source)
    {
        var cells = new List<HistoryHeaderCell>();
        foreach (var cell in source.Cells)
        {
            var field = FieldNamed(cell.Text);
            cells.Add(new(cell.Column, cell.Text, cells.Exists(taken => taken.Field == field) ? null : field));
        }

        return new(source, cells);
    }

    /// <summary>The user says what a column holds, or (null) that it holds nothing of use. A field stands for one column only.</summary>
    public HistoryHeader With(int column, HistoryColumn? field) => new(source, [.. Cells.Select(cell =>
        cell.Column == column ? cell with { Field = field }
        : field is not null && cell.Field == field ? cell with { Field = null }
        : cell)]);

    private static RosterHeader Cleared(RosterHeader header) => header.Cells.Aggregate(header, (cleared, cell) => cleared.With(cell.Column, null));

    private static HistoryColumn? FieldNamed(string title)
    {
        var bracket = title.IndexOfAny(['(', '（', '[', '【']);
        return FieldOf.TryGetValue(Compact(title), out var field) ? field
            : bracket > 0 && FieldOf.TryGetValue(Compact(title[..bracket]), out field) ? field
            : null;
    }

    /// <summary>编号 alone is a roster's 序号, but a certificate's number here.</summary>
    private static Dictionary<string, HistoryColumn> Titles()
    {
        var titles = new Dictionary<string, HistoryColumn>(StringComparer.Ordinal);
        foreach (var field in HistoryColumns.All.OrderBy(field => field.AsRosterColumn() is not null))
        {
            foreach (var title in field.Titles()) titles.TryAdd(Compact(title), field);
        }

        return titles;
    }

    private static string Compact(string title) => string.Concat(TextFolding.Compact(title).EnumerateRunes()
        .Where(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.DecimalDigitNumber)
        .Select(rune => rune.ToString()));
}
