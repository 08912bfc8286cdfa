using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Calendars;

/// <summary>The State Council's arrangement for one year.</summary>
/// <param name="Holidays">Days off, weekends inside a holiday included.</param>
/// <param name="Workdays">Weekend days worked to make up (调休).</param>
/// <param name="Source">Where the arrangement was taken from.</param>
/// <param name="Names">Name of the holiday a day belongs to, where it is known.</param>
public sealed record CalendarYear(
    int Year,
    IReadOnlyList<DateOnly> Holidays,
    IReadOnlyList<DateOnly> Workdays,
    string Source,
    CalendarYearStatus Status,
    IReadOnlyDictionary<DateOnly, string>? Names = null)
{
    public static CalendarYear Of(int year, IEnumerable<CalendarDay> days, string source, CalendarYearStatus status)
    {
        var marked = days.Where(day => day.Kind != CalendarDayKind.Ordinary).OrderBy(day => day.Day).ToList();
        return new(
            year, Of(CalendarDayKind.Holiday), Of(CalendarDayKind.MakeUpWorkday), source, status,
            marked.Where(day => !string.IsNullOrWhiteSpace(day.Name)).DistinctBy(day => day.Day).ToDictionary(day => day.Day, day => day.Name ?? ""));

        List<DateOnly> Of(CalendarDayKind kind) => [.. marked.Where(day => day.Kind == kind).Select(day => day.Day).Distinct()];
    }

    /// <summary>Holidays and make-up workdays in order.</summary>
    public IReadOnlyList<CalendarDay> MarkedDays =>
    [
        .. Holidays.Select(day => new CalendarDay(day, CalendarDayKind.Holiday, Names?.GetValueOrDefault(day)))
            .Concat(Workdays.Select(day => new CalendarDay(day, CalendarDayKind.MakeUpWorkday, Names?.GetValueOrDefault(day))))
            .OrderBy(day => day.Day),
    ];

    /// <summary>Whether it can be kept as it stands: the first fault, or success.</summary>
    public Result Check()
    {
        if (Holidays.Count == 0) return CalendarErrors.HolidaysMissing;
        if (First(Holidays.Concat(Workdays), day => day.Year != Year) is { } stray) return CalendarErrors.OtherYear(stray, Year);
        if (First(Holidays, Workdays.Contains) is { } both) return CalendarErrors.InBothLists(both);
        if (First(Workdays, day => !CalendarDay.OnWeekend(day)) is { } weekday) return CalendarErrors.NotAWeekend(weekday);
        return Result.Success;
    }

    /// <summary>Days whose kind or name is not the same in another arrangement of the year; null: there was none.</summary>
    public IReadOnlyList<CalendarChange> ChangesFrom(CalendarYear? before)
    {
        var (was, now) = ((before?.MarkedDays ?? []).ToDictionary(day => day.Day), MarkedDays.ToDictionary(day => day.Day));
        return
        [
            .. was.Keys.Union(now.Keys).Order().Select(day => new CalendarChange(
                    was.GetValueOrDefault(day, new(day, CalendarDayKind.Ordinary)), now.GetValueOrDefault(day, new(day, CalendarDayKind.Ordinary))))
                .Where(change => change.Before != change.After),
        ];
    }

    private static DateOnly? First(IEnumerable<DateOnly> days, Func<DateOnly, bool> faulty) =>
        days.Where(faulty).Order().Select(day => (DateOnly?)day).FirstOrDefault();
}

/// <summary>One day of a year before and after.</summary>
public readonly record struct CalendarChange(CalendarDay Before, CalendarDay After)
{
    public DateOnly Day => After.Day;

    /// <summary>False when only the name differs.</summary>
    public bool ChangesKind => Before.Kind != After.Kind;
}
