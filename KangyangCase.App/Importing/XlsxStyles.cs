using System.Globalization;
using System.Text.RegularExpressions;

namespace KangyangCase.App.Importing;

/// <summary>Which cell styles show a number as a date.</summary>
internal sealed partial class XlsxStyles
{
    private readonly List<bool> isDate = [];

    /// <param name="xml">The styles part, or null when the workbook has none.</param>
    public XlsxStyles(GuardedXml? xml)
    {
        var custom = new Dictionary<int, bool>();
        var inCellFormats = false;
        while (xml?.Read() == true)
        {
            if (xml.IsStart && xml.Name == "numFmt" && Number(xml.Attribute("numFmtId")) is { } id)
            {
                custom[id] = LooksLikeDate(xml.Attribute("formatCode") ?? "");
            }
            else if (xml.Name == "cellXfs")
            {
                inCellFormats = xml.IsStart && !xml.IsEmpty;
            }
            else if (inCellFormats && xml.IsStart && xml.Name == "xf")
            {
                var format = Number(xml.Attribute("numFmtId")) ?? 0;
                isDate.Add(custom.TryGetValue(format, out var date) ? date : IsBuiltInDate(format));
            }
        }
    }

    public bool IsDate(string? style) => Number(style) is { } index && index >= 0 && index < isDate.Count && isDate[index];

    /// <summary>Dates of every locale; 27–36 and 50–58 are those of Chinese editions.</summary>
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static bool LooksLikeDate(string code)
    {
        var bare = QuotedOrBracketed().Replace(code, "");
        return bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex QuotedOrBracketed();
}
