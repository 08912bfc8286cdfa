using System.Collections.Frozen;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Calendars;

/// <summary>
/// Which days are worked. A year without data is refused by name: guessing weekends would be wrong around every holiday.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<int> years;
    private readonly FrozenSet<DateOnly> holidays;
    private readonly FrozenSet<DateOnly> workdays;

    /// <exception cref="ArgumentException">A year is given twice, or a day stands under a wrong year or in both lists.</exception>
    public WorkingCalendar(IEnumerable<CalendarYear> calendarYears)
    {
        var all = calendarYears.ToList();
        years = all.Select(one => one.Year).ToFrozenSet();
        holidays = all.SelectMany(one => one.Holidays).ToFrozenSet();
        workdays = all.SelectMany(one => one.Workdays).ToFrozenSet();
        if (years.Count != all.Count
            || all.Any(one => one.Holidays.Concat(one.Workdays).Any(day => day.Year != one.Year))
            || holidays.Overlaps(workdays))
        {
            throw new ArgumentException("Calendar data contradicts itself.", nameof(calendarYears));
        }
    }

    public IEnumerable<int> Years => years.Order();

    public Result<bool> IsWorkingDay(DateOnly day) =>
        years.Contains(day.Year) ? IsWorked(day) : CalendarErrors.YearMissing(day.Year);

    /// <summary>The n-th working day after <paramref name="start"/>; the start day itself never counts. Zero gives the start day.</summary>
    public Result<DateOnly> AddWorkingDays(DateOnly start, int count)
    {
        var days = NextWorkingDays(start, count);
        return !days.Succeeded ? days.Refusal : days.Value is [.., var last] ? last : start;
    }

    /// <summary>The first <paramref name="count"/> working days after <paramref name="start"/>, in order.</summary>
    public Result<IReadOnlyList<DateOnly>> NextWorkingDays(DateOnly start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var found = new List<DateOnly>();
        for (var day = start; found.Count < count;)
        {
            day = day.AddDays(1);
            if (!years.Contains(day.Year))
            {
                return CalendarErrors.YearMissing(day.Year);
            }

            if (IsWorked(day))
            {
                found.Add(day);
            }
        }

        return Result.Of<IReadOnlyList<DateOnly>>(found);
    }

    private bool IsWorked(DateOnly day) =>
        workdays.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day));
}
