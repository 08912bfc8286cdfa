using System.Globalization;
using System.Text;

namespace KangyangCase.App.Shared;

/// <summary>Dates as people type them: 20201012, 2020-10-12, 2020.10.12, 2020/10/12, 2020年10月12日; full-width digits too.</summary>
public static class DateText
{
    public const string Example = "20201012 或 2020-10-12";

    private static readonly string[] Formats = ["yyyyMMdd", "yyyy-M-d", "yyyy.M.d", "yyyy/M/d", "yyyy年M月d日"];

    public static bool TryParse(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(
            (text ?? "").Normalize(NormalizationForm.FormKC).Replace('。', '.').Replace(" ", ""),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date);

    /// <summary>As shown in fields and tables: 2020-10-12.</summary>
    public static string Show(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As written in sentences: 10月12日.</summary>
    public static string InSentence(DateOnly date) => date.ToString("M月d日", CultureInfo.InvariantCulture);
}
