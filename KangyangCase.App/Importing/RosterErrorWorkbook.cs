using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KangyangCase.App.Importing;

/// <summary>The user's own workbook back, with the cells in question coloured and a column that says what is wrong with them.</summary>
public static class RosterErrorWorkbook
{
    public const string ReasonTitle = "错误原因";

    /// <summary>Larger workbooks are rebuilt plain: the office library holds a whole sheet in memory many times over.</summary>
    private const long LargestEdited = 8L * 1024 * 1024;

    /// <param name="original">The file the table was read from.</param>
    public static byte[] Write(byte[] original, SheetTable table, RosterReport report) =>
        (table.Kind == RosterFileKind.Xlsx && CanBeEdited(original) ? Marked(original, table, report) : null)
        ?? Marked(NewWorkbook.Of(table), table, report)
        ?? throw new InvalidOperationException("A workbook of our own cannot be marked.");

    /// <summary>Null when the office library is stricter with the package than our reader.</summary>
    private static byte[]? Marked(byte[] bytes, SheetTable table, RosterReport report)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        try
        {
            using var document = SpreadsheetDocument.Open(stream, isEditable: true);
            var sheets = document.WorkbookPart?.Workbook?.Descendants<Sheet>().ToList() ?? [];
            var sheet = sheets.Find(sheet => sheet.Name?.Value == table.SheetName) ?? sheets.FirstOrDefault();
            if (sheet?.Id?.Value is not { } id
                || document.WorkbookPart!.GetPartById(id) is not WorksheetPart part
                || part.Worksheet?.GetFirstChild<SheetData>() is not { } data)
            {
                return null;
            }

            // The copy is passed on: what the formulas showed stays, the formulas do not.
            foreach (var formula in data.Descendants<CellFormula>().ToList()) formula.Remove();
            Mark(data, new WorkbookStyles(document.WorkbookPart), table, report);
        }
        catch (Exception strict) when (strict is OpenXmlPackageException or InvalidDataException or FormatException or XmlException)
        {
            return null;
        }

        return stream.ToArray();
    }

    private static bool CanBeEdited(byte[] original)
    {
        using var zip = new ZipArchive(new MemoryStream(original, writable: false));
        return zip.GetEntry("xl/vbaProject.bin") is null
            && zip.GetEntry("[Content_Types].xml") is not null
            && zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length) <= LargestEdited;
    }

    private static void Mark(SheetData data, WorkbookStyles styles, SheetTable table, RosterReport report)
    {
        var header = table.Rows.First(row => row.Number == report.Header.Row);
        var earlier = header.Filled.Where(filled => filled.Cell.Text == ReasonTitle).Select(filled => (int?)filled.Column).FirstOrDefault();
        var reasons = earlier ?? table.Rows.Max(row => row.Filled[^1].Column) + 1;
        var judged = report.Rows.ToDictionary(row => row.ExcelRow);
        var number = 0;
        foreach (var row in data.Elements<Row>())
        {
            number = row.RowIndex?.Value is { } stated ? (int)stated : number + 1;
            var cells = new SheetRowEditor(row, (uint)number);
            if (number == report.Header.Row)
            {
                TextCells.Put(cells.At(reasons), ReasonTitle);
            }
            else if (judged.TryGetValue(number, out var verdict) && (verdict.Problems.Count > 0 || earlier is not null))
            {
                Mark(cells, verdict, report.Header, reasons, styles);
            }
        }
    }

    private static void Mark(SheetRowEditor cells, RosterRow verdict, RosterHeader header, int reasons, WorkbookStyles styles)
    {
        foreach (var problem in verdict.Problems)
        {
            if (header.ColumnOf(problem.Field) is { } column)
            {
                var cell = cells.At(column);
                cell.StyleIndex = styles.Coloured(cell.StyleIndex?.Value ?? 0, problem.Outcome);
            }
        }

        var reason = TextCells.Put(cells.At(reasons), string.Join('\n', verdict.Problems.Select(problem => $"{problem.Outcome.Label()}：{problem.Message}")));
        reason.StyleIndex = styles.Coloured(0, verdict.Outcome);
    }
}
