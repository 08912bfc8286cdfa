using KangyangCase.App.Importing;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Calendars;

/// <summary>A year's arrangement as text: the notice's sentences, a list of days, or the JSON of chinese-days.</summary>
public static class CalendarText
{
    /// <summary>Characters. A year has a hundred lines at most, and a field of the page takes no more in one piece.</summary>
    public const int Limit = 8_000;

    public static CalendarReading Read(string? text, int year)
    {
        var reading = new CalendarReadingBuilder(year);
        var given = text ?? "";
        if (given.Length > Limit) reading.Problem(1, "", $"文字超过 {Limit} 字，一年的安排没有这么长，请只保留这一年的放假安排。");
        else if (given.TrimStart().StartsWith('{')) ChineseDaysReader.Read(given, reading);
        else if (NoticeReader.Looks(given) && !DayListReader.Looks(given)) NoticeReader.Read(given, reading);
        else DayListReader.Read(given, reading);
        return reading.Build();
    }

    /// <summary>The same arrangement as a list of days, for the field where it can still be corrected.</summary>
    public static string Write(IEnumerable<CalendarDay> days) => string.Join('\n', days.Select(CalendarCsv.Line).Prepend(CalendarCsv.Header));

    internal static bool IsTooMuchText(RosterFileRefusedException refused) => refused.Refusal.Message.Contains("名册", StringComparison.Ordinal);
}
