using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Calendars;

/// <param name="Line">Of the text, from 1.</param>
public sealed record ReadDay(int Line, CalendarDay Day);

/// <param name="Text">The piece that could not be taken as it stands.</param>
public sealed record ReadProblem(int Line, string Text, string Message);

/// <summary>What a text said about one year. Nothing of it is written before somebody confirms.</summary>
/// <param name="Problems">While there is one, the year cannot be saved: half an arrangement is worse than none.</param>
/// <param name="SawDates">Some line named a day off or a day worked, of whatever year; else it is another kind of text.</param>
/// <param name="Notes">Worth knowing, nothing to mend: days of other years, lines without dates.</param>
public sealed record CalendarReading(int Year, IReadOnlyList<ReadDay> Days, IReadOnlyList<ReadProblem> Problems, IReadOnlyList<string> Notes, bool SawDates)
{
    public IReadOnlyList<CalendarDay> CalendarDays => [.. Days.Select(read => read.Day)];
}

/// <summary>Collects days line by line and judges each where it stands.</summary>
internal sealed class CalendarReadingBuilder(int year)
{
    private readonly Dictionary<DateOnly, ReadDay> days = [];
    private readonly List<ReadProblem> problems = [];
    private readonly List<string> notes = [];
    private bool sawDates;

    public int Year => year;

    public void Add(int line, string text, CalendarDay day)
    {
        sawDates = true;
        if (day.Day.Year != year) Problem(line, text, $"{DateText.Show(day.Day)} 不在 {year} 年。");
        else if (day is { Kind: CalendarDayKind.MakeUpWorkday, IsWeekend: false }) Problem(line, text, $"{DateText.Show(day.Day)} 是{day.Day.Weekday()}，不是周末，不必列为调休上班日。");
        else if (days.TryGetValue(day.Day, out var before) && before.Day.Kind != day.Kind) Problem(line, text, $"{DateText.Show(day.Day)} 在第 {before.Line} 行是{before.Day.Kind.Word(day.Day)}，这里是{day.Kind.Word(day.Day)}。");
        else if (before is not null) Problem(line, text, $"{DateText.Show(day.Day)} 在第 {before.Line} 行已经列过。");
        else days.Add(day.Day, new(line, day));
    }

    public void Problem(int line, string text, string message) => problems.Add(new(line, text.Trim(), message));

    public void Note(string sentence) => notes.Add(sentence);

    public CalendarReading Build()
    {
        if (days.Count == 0 && problems.Count == 0) Problem(1, "", $"没有读到 {year} 年的放假或调休日期。");
        return new(year, [.. days.Values.OrderBy(read => read.Day.Day)], [.. problems.OrderBy(problem => problem.Line)], notes, sawDates);
    }
}
