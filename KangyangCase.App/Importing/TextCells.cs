using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KangyangCase.App.Importing;

/// <summary>Cells of workbooks we write: always text, so that nothing typed by somebody ever becomes a formula.</summary>
internal static class TextCells
{
    public static Cell At(int column, uint row, string text, uint style = 0) => Put(
        new Cell { CellReference = SheetColumns.Letter(column) + row, StyleIndex = style }, text);

    public static Cell Put(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
        return cell;
    }

    /// <summary>XML cannot hold every character a text file can.</summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
        .Select(rune => rune.ToString()));
}
