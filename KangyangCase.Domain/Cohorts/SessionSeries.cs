using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

/// <summary>A session as planned, before it is written.</summary>
public sealed record SessionSlot(DateOnly Date, DayPart Part, LessonKind Kind, LessonHours Lessons, string? Topic);

/// <param name="Skipped">Days off inside the range, in order.</param>
public sealed record ExpandedSeries(IReadOnlyList<SessionSlot> Slots, IReadOnlyList<DateOnly> Skipped);

/// <summary>Several sessions at once: the chosen parts of the days of a range, both ends included.</summary>
/// <param name="WorkingDaysOnly">Leave out weekends and holidays, keep make-up workdays.</param>
public sealed record SessionSeries(
    DateRange Range, IReadOnlyCollection<DayPart> Parts, LessonKind Kind, LessonHours Lessons, string? Topic, bool WorkingDaysOnly)
{
    /// <summary>A guard against a slip in the year, not a rule of the trade.</summary>
    public const int MostDays = 200;

    /// <summary>In order of day and part. Refuses a year without calendar data only where working days are asked for.</summary>
    public Result<ExpandedSeries> Expand(WorkingCalendar calendar)
    {
        if (Parts.Count == 0) return TrainingSessionErrors.PartMissing;
        if (Range.Days is not { } days || days > MostDays) return TrainingSessionErrors.RangeTooLong;
        var (held, skipped) = (new List<DateOnly>(), new List<DateOnly>());
        for (var day = Range.From; day <= Range.To; day = day.AddDays(1))
        {
            if (WorkingDaysOnly)
            {
                var works = calendar.IsWorkingDay(day);
                if (!works.Succeeded) return works.Refusal;
                (works.Value ? held : skipped).Add(day);
            }
            else
            {
                held.Add(day);
            }
        }
        return new ExpandedSeries(
            [.. held.SelectMany(day => Parts.Distinct().Order().Select(part => new SessionSlot(day, part, Kind, Lessons, Topic)))], skipped);
    }
}
