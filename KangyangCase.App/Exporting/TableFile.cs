using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using KangyangCase.App.Importing;
using KangyangCase.App.Shared;

namespace KangyangCase.App.Exporting;

/// <summary>A table of text as a file for a spreadsheet. No cell of it ever runs as a formula.</summary>
public static class TableFile
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="kind">csv or xlsx.</param>
    /// <param name="name">File and sheet name, without ending.</param>
    public static IResult Of(string kind, string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => kind == "csv"
        ? Results.File(Csv(header, rows), "text/csv; charset=utf-8", $"{name}.csv")
        : Results.File(Xlsx(name, header, rows), Workbook, $"{name}.xlsx");

    public static byte[] Csv(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = string.Concat(rows.Prepend(header).Select(row => string.Join(',', row.Select(CsvCell.Of)) + "\r\n"));
        // The byte order mark is what makes a spreadsheet read Chinese as UTF-8.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }

    public static byte[] Xlsx(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => NewWorkbook.Write(name, (_, styles, worksheet) =>
    {
        var text = styles.Text();
        var data = worksheet.GetFirstChild<SheetData>()!;
        var number = 0u;
        foreach (var row in rows.Prepend(header))
        {
            number++;
            data.AppendChild(new Row(row.Select((cell, column) => TextCells.At(column, number, cell, text))) { RowIndex = number });
        }
    });
}
