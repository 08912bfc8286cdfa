using System.Globalization;
using KangyangCase.App.Importing;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Calendars;

/// <summary>Lines of date, 休 or 班, and name; with or without a header; comma, semicolon or tab.</summary>
internal static class DayListReader
{
    private static readonly string[] DateTitles = ["日期", "date"];
    private static readonly string[] KindTitles = ["休班", "类型", "类别", "kind"];
    private static readonly string[] NameTitles = ["名称", "节日", "name"];
    private static readonly string[] HolidayWords = ["休", "假", "放假", "休息", "节假日", "holiday"];
    private static readonly string[] WorkdayWords = ["班", "上班", "补班", "调休上班", "workday"];

    /// <summary>Some line has 放假 or 班 in a field of its own: the notice's sentences never do.</summary>
    public static bool Looks(string text) => text.Split('\n').Any(line => line.Split([',', ';', '\t']).Any(field => Kind(PlainText.Clean(field)) is not null));

    public static void Read(string text, CalendarReadingBuilder reading)
    {
        List<SheetRow> rows;
        try
        {
            rows = CsvReader.Read(text, new ReadBudget());
        }
        catch (RosterFileRefusedException)
        {
            reading.Problem(1, "", "行、列过多，不像一年的放假安排。");
            return;
        }
        var (date, kind, name) = (0, 1, 2);
        foreach (var (index, row) in rows.Index())
        {
            if (index == 0 && Column(row, DateTitles) is { } titled)
            {
                (date, kind, name) = (titled, Column(row, KindTitles) ?? 1, Column(row, NameTitles) ?? 2);
                continue;
            }
            ReadRow(row, (date, kind, name), reading);
        }
    }

    private static void ReadRow(SheetRow row, (int Date, int Kind, int Name) column, CalendarReadingBuilder reading)
    {
        var shown = string.Join(",", row.Filled.Select(cell => cell.Cell.Text));
        var (date, kind, name) = (row[column.Date].Text, PlainText.Clean(row[column.Kind].Text), row[column.Name].Text.Trim());
        if (Day(date, reading.Year) is not { } day) reading.Problem(row.Number, shown, date.Length == 0 ? "没有日期。" : $"“{date}”不是日期，请按 {DateText.Example} 填写。");
        else if (Kind(kind) is not { } known) reading.Problem(row.Number, shown, kind.Length == 0 ? "没有写明是“休”还是“班”。" : $"“{kind}”看不出是放假还是上班，请写“休”或“班”。");
        else reading.Add(row.Number, shown, new(day, known, name.Length == 0 ? null : name));
    }

    private static DateOnly? Day(string text, int year)
    {
        var typed = text.Contains('月', StringComparison.Ordinal) && !text.Contains('年', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{year}年{text.Trim()}")
            : text;
        return DateText.TryParse(typed, out var day) ? day : null;
    }

    private static CalendarDayKind? Kind(string word) =>
        HolidayWords.Contains(word, StringComparer.OrdinalIgnoreCase) ? CalendarDayKind.Holiday
        : WorkdayWords.Contains(word, StringComparer.OrdinalIgnoreCase) ? CalendarDayKind.MakeUpWorkday
        : null;

    private static int? Column(SheetRow row, string[] titles) =>
        row.Filled.Where(cell => titles.Contains(cell.Cell.Text.Trim(), StringComparer.OrdinalIgnoreCase)).Select(cell => (int?)cell.Column).FirstOrDefault();
}
