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
    public static byte[] Write(byte[] original, SheetTable table, RosterReport report) => Write(
        original, table, report.Header.Row,
        report.Rows.ToDictionary(row => row.ExcelRow, row => new MarkedRow(
            row.Outcome, [.. row.Problems.Select(problem => new MarkedCell(report.Header.ColumnOf(problem.Field), problem.Outcome, problem.Message))])));

    /// <inheritdoc cref="Write(byte[], SheetTable, RosterReport)"/>
    /// <param name="rows">What is said of each judged row, by its number.</param>
    public static byte[] Write(byte[] original, SheetTable table, int headerRow, IReadOnlyDictionary<int, MarkedRow> rows) =>
        (table.Kind == RosterFileKind.Xlsx && CanBeEdited(original) ? Marked(original, table, headerRow, rows) : null)
        ?? Marked(NewWorkbook.Of(table), table, headerRow, rows)
        ?? throw new InvalidOperationException("A workbook of our own cannot be marked.");

    /// <summary>Null when the office library is stricter with the package than our reader.</summary>
    private static byte[]? Marked(byte[] bytes, SheetTable table, int headerRow, IReadOnlyDictionary<int, MarkedRow> rows)
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
            Mark(data, new WorkbookStyles(document.WorkbookPart), table, headerRow, rows);
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

    private static void Mark(SheetData data, WorkbookStyles styles, SheetTable table, int headerRow, IReadOnlyDictionary<int, MarkedRow> judged)
    {
        var header = table.Rows.First(row => row.Number == headerRow);
        var earlier = header.Filled.Where(filled => filled.Cell.Text == ReasonTitle).Select(filled => (int?)filled.Column).FirstOrDefault();
        var reasons = earlier ?? table.Rows.Max(row => row.Filled[^1].Column) + 1;
        var number = 0;
        foreach (var row in data.Elements<Row>())
        {
            number = row.RowIndex?.Value is { } stated ? (int)stated : number + 1;
            var cells = new SheetRowEditor(row, (uint)number);
            if (number == headerRow)
            {
                TextCells.Put(cells.At(reasons), ReasonTitle);
            }
            else if (judged.TryGetValue(number, out var verdict) && (verdict.Cells.Count > 0 || earlier is not null))
            {
                Mark(cells, verdict, reasons, styles);
            }
        }
    }

    private static void Mark(SheetRowEditor cells, MarkedRow verdict, int reasons, WorkbookStyles styles)
    {
        foreach (var problem in verdict.Cells)
        {
            if (problem.Column is { } column)
            {
                var cell = cells.At(column);
                cell.StyleIndex = styles.Coloured(cell.StyleIndex?.Value ?? 0, problem.Outcome);
            }
        }

        var reason = TextCells.Put(cells.At(reasons), string.Join('\n', verdict.Cells.Select(problem => $"{problem.Outcome.Label()}：{problem.Message}")));
        reason.StyleIndex = styles.Coloured(0, verdict.Outcome);
    }
}

/// <summary>What is said of one row, and the colour of its reason.</summary>
public sealed record MarkedRow(RosterOutcome Outcome, IReadOnlyList<MarkedCell> Cells);

/// <param name="Column">From 0; null: the sheet has no such column, only the reason tells.</param>
public sealed record MarkedCell(int? Column, RosterOutcome Outcome, string Message);
