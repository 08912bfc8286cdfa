using System.IO.Compression;
using System.Text;

namespace KangyangCase.Tests.Importing;

/// <summary>Builds small workbooks part by part, well- or ill-formed.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>One sheet holding the given markup inside its sheetData, and further parts that replace or add to the usual ones.</summary>
    public static byte[] Of(string sheetData, params (string Path, string Text)[] parts) => Zip([.. Usual(Sheet(sheetData)).Concat(parts)
        .GroupBy(part => part.Path).Select(part => part.Last())]);

    public static string Sheet(string sheetData) => $"<worksheet xmlns=\"{Main}\"><sheetData>{sheetData}</sheetData></worksheet>";

    /// <summary>Rows of inline strings from row 1.</summary>
    public static string Rows(params string[][] rows) => string.Concat(rows.Select(row =>
        $"<row>{string.Concat(row.Select(text => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>"))}</row>"));

    public static byte[] Zip((string Path, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in parts)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static string Workbook(params (string Name, string State)[] sheets) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"s{i + 1}\"/>"))
        + "</sheets></workbook>";

    public static string WorkbookRelations(params string[] sheets) =>
        $"<Relationships xmlns=\"{Package}\">"
        + string.Concat(sheets.Select((path, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Office}/worksheet\" Target=\"{path}\"/>"))
        + $"<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        + $"<Relationship Id=\"y\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>";

    private static IEnumerable<(string Path, string Text)> Usual(string sheet) =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", Workbook(("名册", "visible"))),
        ("xl/_rels/workbook.xml.rels", WorkbookRelations("worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
}
