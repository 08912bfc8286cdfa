using System.Text.RegularExpressions;

namespace KangyangCase.App.Importing;

/// <summary>Which cell formats of a workbook show a number as a date.</summary>
internal sealed partial class DateFormats
{
    private readonly Dictionary<int, bool> custom = [];
    private readonly List<bool> isDate = [];

    /// <summary>A format of the workbook's own.</summary>
    public void Add(int number, string code)
    {
        var bare = QuotedOrBracketed().Replace(code, "");
        custom[number] = bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The next cell format shows numbers by this one.</summary>
    public void Use(int number) => isDate.Add(custom.TryGetValue(number, out var date) ? date : IsBuiltInDate(number));

    public bool IsDate(int? format) => format is { } index && index >= 0 && index < isDate.Count && isDate[index];

    /// <summary>Dates of every locale; 27–36 and 50–58 are those of Chinese editions.</summary>
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex QuotedOrBracketed();
}
