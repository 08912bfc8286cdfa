using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KangyangCase.App.Importing;

/// <summary>Reads the rows of one worksheet; stops at the end of its cells.</summary>
internal sealed partial class XlsxSheetReader(GuardedXml xml, IReadOnlyList<string> shared, XlsxStyles styles, bool from1904, ReadBudget budget)
{
    private const int LastSheetRow = 1_048_576;

    public List<SheetRow> Read()
    {
        var rows = new List<SheetRow>();
        var filled = new List<(int, SheetCell)>();
        var (row, column) = (0, -1);
        while (xml.Read() && !(xml.IsEnd && xml.Name == "sheetData"))
        {
            if (xml.IsStart && xml.Name == "row")
            {
                (row, column) = (NextRow(row, xml.Attribute("r")), -1);
                filled = [];
            }
            else if (xml.IsStart && xml.Name == "c" && row > 0)
            {
                column = xml.Attribute("r") is { } reference ? SheetColumns.OfReference(reference) ?? column + 1 : column + 1;
                budget.TakeCell(column);
                var cell = ReadCell();
                if (cell.Text.Length > 0)
                {
                    budget.TakeText(column, cell.Text.Length);
                    filled.Add((column, cell));
                }
            }
            else if (xml.IsEnd && xml.Name == "row" && filled.Count > 0)
            {
                rows.Add(new SheetRow(row, filled));
                budget.TakeRow(rows.Count);
            }
        }

        return rows;
    }

    /// <summary>The texts of the shared-strings part, in order.</summary>
    public static List<string> ReadShared(GuardedXml? xml, ReadBudget budget)
    {
        var texts = new List<string>();
        while (xml?.Read() == true)
        {
            if (xml.IsStart && xml.Name == "si")
            {
                var text = xml.IsEmpty ? "" : Unescape(RichText(xml, "si"));
                budget.TakeText(text.Length);
                texts.Add(text);
                ReadBudget.Require(texts.Count <= RosterFileLimits.SharedStrings, RosterFileErrors.TooMuchText);
            }
        }

        return texts;
    }

    private static int NextRow(int previous, string? stated)
    {
        var row = stated is null ? previous + 1
            : int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        ReadBudget.Require(row > previous && row <= LastSheetRow, RosterFileErrors.Damaged);
        return row;
    }

    private SheetCell ReadCell()
    {
        var (type, style) = (xml.Attribute("t"), xml.Attribute("s"));
        if (xml.IsEmpty)
        {
            return SheetCell.Blank;
        }

        var (value, inline) = ("", "");
        while (xml.Read() && !(xml.IsEnd && xml.Name == "c"))
        {
            if (xml.IsStart && !xml.IsEmpty && xml.Name is "v" or "is")
            {
                if (xml.Name == "v")
                {
                    value = RichText(xml, "v");
                }
                else
                {
                    inline = RichText(xml, "is");
                }
            }
        }

        return type switch
        {
            "s" => new SheetCell(Shared(value), SheetCellKind.Text),
            "inlineStr" => new SheetCell(Unescape(inline), SheetCellKind.Text),
            "str" => new SheetCell(Unescape(value), SheetCellKind.Text),
            "b" => new SheetCell(value == "1" ? "TRUE" : "FALSE", SheetCellKind.Boolean),
            "e" => new SheetCell(value, SheetCellKind.Error),
            "d" => new SheetCell(value[..Math.Min(value.Length, 10)], SheetCellKind.Date),
            _ => SheetNumbers.Cell(value, styles.IsDate(style), from1904),
        };
    }

    private string Shared(string index)
    {
        var known = int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count;
        ReadBudget.Require(known, RosterFileErrors.Damaged);
        return shared[at];
    }

    /// <summary>All text up to the end of the element, without the reading aids (rPh) that may stand beside it.</summary>
    private static string RichText(GuardedXml xml, string element)
    {
        var text = new StringBuilder();
        var aid = false;
        while (xml.Read() && !(xml.IsEnd && xml.Name == element))
        {
            if (xml.Name == "rPh")
            {
                aid = xml.IsStart && !xml.IsEmpty;
            }
            else if (xml.IsText && !aid)
            {
                text.Append(xml.Text);
                ReadBudget.Require(text.Length <= RosterFileLimits.CellCharacters, RosterFileErrors.TooMuchText);
            }
        }

        return text.ToString();
    }

    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? EscapedCharacter().Replace(text, match => ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString())
        : text;

    /// <summary>The format's own escape for characters XML cannot hold.</summary>
    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex EscapedCharacter();
}
