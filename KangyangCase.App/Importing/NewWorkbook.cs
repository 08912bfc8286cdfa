using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KangyangCase.App.Importing;

/// <summary>A workbook of our own with one sheet.</summary>
internal static class NewWorkbook
{
    /// <param name="fill">Gets the workbook, its styles and its one worksheet, whose sheet data is still empty.</param>
    public static byte[] Write(string sheetName, Action<WorkbookPart, WorkbookStyles, Worksheet> fill)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            var styles = new WorkbookStyles(workbook);
            fill(workbook, styles, AddSheet(workbook, sheetName));
        }

        return bytes.ToArray();
    }

    public static Worksheet AddSheet(WorkbookPart workbook, string name)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData());
        var sheets = workbook.Workbook!.Sheets!;
        sheets.AppendChild(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
        return part.Worksheet;
    }

    /// <summary>The rows of a table as text, each in its own place.</summary>
    public static byte[] Of(SheetTable table) => Write("名册", (_, styles, worksheet) =>
    {
        var text = styles.Text();
        var data = worksheet.GetFirstChild<SheetData>()!;
        foreach (var row in table.Rows)
        {
            var number = (uint)row.Number;
            data.AppendChild(new Row(row.Filled.Select(filled => TextCells.At(filled.Column, number, filled.Cell.Text, text))) { RowIndex = number });
        }
    });
}
