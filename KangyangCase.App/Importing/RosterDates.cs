using System.Globalization;

namespace KangyangCase.App.Importing;

/// <summary>Dates as people type them in rosters.</summary>
internal static class RosterDates
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy年M月d"];
    private static readonly string[] Months = ["yyyy-M", "yyyyMM", "yyyy/M", "yyyy.M", "yyyy.MM", "yyyy年M月"];

    /// <returns>Null when unreadable; a month alone comes back as its first day, with <c>WholeDay</c> false.</returns>
    public static (DateOnly? Date, bool WholeDay) Read(string text)
    {
        var written = Domain.Trainees.TextFolding.Compact(text);
        return DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, true)
            : DateOnly.TryParseExact(written, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? (month, false)
            : (null, false);
    }
}
