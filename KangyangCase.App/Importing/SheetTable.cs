namespace KangyangCase.App.Importing;

public enum SheetCellKind
{
    Text,

    /// <summary>Stored as a number: beyond fifteen digits a spreadsheet has already lost the rest.</summary>
    Number,

    /// <summary>A number shown as a date; the text is yyyy-MM-dd.</summary>
    Date,
    Boolean,

    /// <summary>#REF! and the like; the text is what the sheet shows.</summary>
    Error,
}

/// <summary>What the sheet shows in one place. Formulas are never evaluated: the value stored with them counts.</summary>
public readonly record struct SheetCell(string Text, SheetCellKind Kind)
{
    public static readonly SheetCell Blank = new("", SheetCellKind.Text);
}

/// <summary>One row with something in it.</summary>
/// <param name="Number">As the spreadsheet counts, from 1; for text files the line of the record among all records.</param>
/// <param name="Filled">The cells with text; columns count from 0.</param>
public sealed record SheetRow(int Number, IReadOnlyList<(int Column, SheetCell Cell)> Filled)
{
    public SheetCell this[int column]
    {
        get
        {
            foreach (var (place, cell) in Filled)
            {
                if (place == column)
                {
                    return cell;
                }
            }

            return SheetCell.Blank;
        }
    }
}

/// <summary>A sheet that has a roster header, as read.</summary>
public sealed record SheetTable(string SheetName, IReadOnlyList<SheetRow> Rows, RosterHeader Header, RosterFileKind Kind);

public enum RosterFileKind
{
    Xlsx,

    /// <summary>The format of 1997–2003; also .et.</summary>
    Xls,
    Csv,
}

public static class SheetColumns
{
    /// <summary>0 → A, 25 → Z, 26 → AA.</summary>
    public static string Letter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>The column of a cell reference such as E11, from 0; null when it is none.</summary>
    public static int? OfReference(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (letter is < 'A' or > 'Z' || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (letter - 'A') + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
