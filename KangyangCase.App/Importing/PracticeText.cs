using System.Globalization;
using System.Text.RegularExpressions;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>从事本职业年限 as rosters write it: 0, 2.5, 3年, 1年6个月, 8个月, 半年, 三年, 无.</summary>
internal static partial class PracticeText
{
    private const string Numerals = "零一二三四五六七八九十";
    private const decimal LongestWorkingLife = 80;

    /// <summary>Years, to two decimals; null when unreadable.</summary>
    public static decimal? Years(string text)
    {
        var written = TextFolding.Compact(text).Replace("两", "二", StringComparison.Ordinal);
        if (written is "无" or "没有")
        {
            return 0;
        }

        if (written is "半年")
        {
            return 0.5m;
        }

        var match = YearsAndMonths().Match(written);
        if (!match.Success || (match.Groups["y"].Length == 0 && match.Groups["m"].Length == 0))
        {
            return null;
        }

        var years = Number(match.Groups["y"].Value) + (match.Groups["half"].Success ? 0.5m : 0) + (Number(match.Groups["m"].Value) / 12);
        return years <= LongestWorkingLife ? Math.Round(years, 2) : null;
    }

    private static decimal Number(string digits) => digits.Length switch
    {
        0 => 0,
        1 when Numerals.IndexOf(digits[0], StringComparison.Ordinal) is var numeral and >= 0 => numeral,
        _ => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("^((?<y>[0-9]{1,3}(\\.[0-9]{1,4})?|[零一二三四五六七八九十])(年(?<half>半)?|$))?((?<m>[0-9]{1,3}|[一二三四五六七八九十])个?月)?(以上|多)?$")]
    private static partial Regex YearsAndMonths();
}
