using System.Globalization;

namespace KangyangCase.App.Importing;

/// <summary>The cell styles of an .xlsx, as far as they tell dates.</summary>
internal sealed class XlsxStyles
{
    private readonly DateFormats formats = new();

    /// <param name="xml">The styles part, or null when the workbook has none.</param>
    public XlsxStyles(GuardedXml? xml)
    {
        var inCellFormats = false;
        while (xml?.Read() == true)
        {
            if (xml.IsStart && xml.Name == "numFmt" && Number(xml.Attribute("numFmtId")) is { } id)
            {
                formats.Add(id, xml.Attribute("formatCode") ?? "");
            }
            else if (xml.Name == "cellXfs")
            {
                inCellFormats = xml.IsStart && !xml.IsEmpty;
            }
            else if (inCellFormats && xml.IsStart && xml.Name == "xf")
            {
                formats.Use(Number(xml.Attribute("numFmtId")) ?? 0);
            }
        }
    }

    public bool IsDate(string? style) => formats.IsDate(Number(style));

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
