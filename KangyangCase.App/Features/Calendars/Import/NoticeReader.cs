using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Calendars;

/// <summary>
/// The sentences of the State Council's notice: 国庆节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。
/// Weekdays in brackets and 共N天 are held against the calendar: a notice read with the wrong year shows at once.
/// </summary>
internal static partial class NoticeReader
{
    private const int LongestHoliday = 15;

    public static bool Looks(string text) => text.Split('\n').Any(line => DateMention().IsMatch(Fold(line)) && (line.Contains("放假", StringComparison.Ordinal) || line.Contains("上班", StringComparison.Ordinal)));

    public static void Read(string text, CalendarReadingBuilder reading)
    {
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index()) ReadLine(index + 1, Fold(line).Trim(), reading);
    }

    private static void ReadLine(int number, string line, CalendarReadingBuilder reading)
    {
        if (line.Length == 0) return;
        if (!DateMention().IsMatch(line))
        {
            reading.Note($"第 {number} 行没有日期，没有取用：{(line.Length > 30 ? line[..30] + "…" : line)}");
            return;
        }
        var title = Title().Match(line);
        var name = title.Success ? title.Groups["name"].Value : null;
        var off = 0;
        // A date without its month, 9月27日、28日, takes the month before it, also across a comma.
        var last = new Month(reading.Year, null);
        foreach (var clause in Clauses().Split(line[title.Length..]).Where(part => part.Length > 0))
        {
            if (Total().Match(clause) is { Success: true } total && off > 0 && int.Parse(total.Groups["days"].ValueSpan, CultureInfo.InvariantCulture) is var told && told != off)
            {
                reading.Problem(number, clause, $"通知写“共{told}天”，按日期数是 {off} 天，请核对。");
            }
            if (!DateMention().IsMatch(clause)) continue;
            if (Kind(clause) is not { } kind)
            {
                reading.Problem(number, clause, "看不出这些日期是放假还是上班，请改写成“……放假”或“……上班”。");
                continue;
            }
            var days = Days(number, clause, ref last, reading);
            if (kind == CalendarDayKind.Holiday) off += days.Count;
            foreach (var day in days) Keep(number, clause, new(day, kind, name), reading);
        }
    }

    private static void Keep(int number, string clause, CalendarDay day, CalendarReadingBuilder reading)
    {
        // 元旦 reaches into the year before or after: those days belong to that year's own entry.
        if (Math.Abs(day.Day.Year - reading.Year) == 1 && day.Day.Month is 12 or 1) reading.Note($"{DateText.Show(day.Day)} {day.Kind.Word(day.Day)}，不在 {reading.Year} 年，没有取用；请到 {day.Day.Year} 年核对。");
        else reading.Add(number, clause, day);
    }

    private static CalendarDayKind? Kind(string clause) =>
        (clause.Contains("放假", StringComparison.Ordinal), clause.Contains("上班", StringComparison.Ordinal)) switch
        {
            (true, false) => CalendarDayKind.Holiday,
            (false, true) => CalendarDayKind.MakeUpWorkday,
            _ => null,
        };

    private static List<DateOnly> Days(int number, string clause, ref Month last, CalendarReadingBuilder reading)
    {
        var days = new List<DateOnly>();
        foreach (Match mention in Span().Matches(clause))
        {
            var first = Day(number, clause, mention, "", ref last, reading);
            var end = first is not null && mention.Groups["day2"].Success ? Day(number, clause, mention, "2", ref last, reading) : first;
            if (first is not { } from || end is not { } to) continue;
            if (to < from || to.DayNumber - from.DayNumber >= LongestHoliday) reading.Problem(number, mention.Value, $"从 {DateText.Show(from)} 到 {DateText.Show(to)} 不像一段假期，请核对月份。");
            else days.AddRange(Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays));
        }
        return days;
    }

    private static DateOnly? Day(int number, string clause, Match mention, string which, ref Month last, CalendarReadingBuilder reading)
    {
        int? Part(string group) => mention.Groups[group + which] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : null;
        last = new(Part("year") ?? last.Year, Part("month") ?? last.Number);
        if (last.Number is not { } month)
        {
            reading.Problem(number, clause, "前面没有月份，看不出是哪一天。");
            return null;
        }
        var written = string.Create(CultureInfo.InvariantCulture, $"{last.Year}-{month}-{Part("day")}");
        if (!DateText.TryParse(written, out var day))
        {
            reading.Problem(number, mention.Value, $"没有 {written} 这一天。");
            return null;
        }
        if (mention.Groups["weekday" + which] is { Success: true } told && !told.ValueSpan.SequenceEqual(day.Weekday().AsSpan(1)) && !(told.Value == "天" && day.DayOfWeek == DayOfWeek.Sunday))
        {
            reading.Problem(number, mention.Value, $"{DateText.Show(day)} 是{day.Weekday()}，不是周{told.Value}；请核对日期，并确认这份通知是不是 {reading.Year} 年的。");
        }
        return day;
    }

    private static string Fold(string line) => line.Normalize(NormalizationForm.FormKC).Replace(" ", "");

    private readonly record struct Month(int Year, int? Number);

    [GeneratedRegex(@"\d{1,2}日")]
    private static partial Regex DateMention();

    [GeneratedRegex("^(?:[一二三四五六七八九十]+、|\\(?[一二三四五六七八九十\\d]+[).])?(?<name>[^:\\d,。]{1,20}):")]
    private static partial Regex Title();

    // Commas inside brackets belong to the bracket: 1月28日(农历除夕、周二).
    [GeneratedRegex(@"[,。;](?![^(]*\))")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"共(?<days>\d+)天")]
    private static partial Regex Total();

    private const string OneDay = @"(?:(?<yearX>\d{4})年)?(?:(?<monthX>\d{1,2})月)?(?<dayX>\d{1,2})日(?:\((?:[^()]*?(?:星期|周)(?<weekdayX>[一二三四五六日天]))?[^()]*\))?";

    private static readonly Regex SpanPattern = new($"{OneDay.Replace("X", "")}(?:(?:至|到|-|—|~)(?:{OneDay.Replace("X", "2")}))?", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private static Regex Span() => SpanPattern;
}
