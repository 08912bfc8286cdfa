using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Assessments;

/// <summary>One day on the strip that shows how a posting is counted.</summary>
/// <param name="Number">Which working day of the posting it is, from 1; null when it does not count.</param>
/// <param name="Off">休: weekend or holiday.</param>
/// <param name="MakeUp">班: a weekend day that is worked.</param>
public sealed record PostingDay(DateOnly Day, int? Number, bool Off, bool MakeUp);

/// <summary>The days from the posting day to the first day of issue, one by one.</summary>
public sealed record PostingCalendar(DateOnly PostedOn, DateOnly LastDay, IReadOnlyList<PostingDay> Days)
{
    public DateOnly IssueFrom => LastDay.AddDays(1);

    /// <summary>Null when the calendar no longer has data for one of the days.</summary>
    public static PostingCalendar? Of(DateOnly postedOn, DateOnly lastDay, WorkingCalendar calendar)
    {
        var (days, number) = (new List<PostingDay>(), 0);
        for (var day = postedOn; day <= lastDay; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) is not { Succeeded: true } known) return null;
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            days.Add(new(day, known.Value && day > postedOn ? ++number : null, !known.Value, known.Value && weekend));
        }
        return new(postedOn, lastDay, days);
    }

    /// <summary>Working days still to run, today included.</summary>
    public int Remaining(DateOnly today) => Days.Count(day => day.Number is not null && day.Day >= today);
}
