using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Calendars;

/// <summary>The days a list stays posted (公示期). The posting day itself does not count.</summary>
public sealed class PostingWindow
{
    private readonly IReadOnlyList<DateOnly> workingDays;

    private PostingWindow(DateOnly postedOn, IReadOnlyList<DateOnly> workingDays) =>
        (PostedOn, this.workingDays) = (postedOn, workingDays);

    public DateOnly PostedOn { get; }

    /// <summary>Length in working days.</summary>
    public int WorkingDays => workingDays.Count;

    /// <summary>The last working day of the posting, included: objections are heard until its end.</summary>
    public DateOnly LastDay => workingDays[^1];

    /// <summary>The calendar day after the last day; certificates may be issued from here on.</summary>
    public DateOnly IssueFrom => LastDay.AddDays(1);

    public static Result<PostingWindow> From(DateOnly postedOn, int workingDays, WorkingCalendar calendar)
    {
        if (workingDays < 1)
        {
            return CalendarErrors.WorkingDaysNotPositive;
        }

        var days = calendar.NextWorkingDays(postedOn, workingDays);
        return days.Succeeded ? new PostingWindow(postedOn, days.Value) : days.Refusal;
    }

    public bool HasRunOut(DateOnly today) => today >= IssueFrom;

    /// <summary>Working days still to run, today included when it is one of them; all of them on the posting day, 0 once it has run out.</summary>
    public int RemainingWorkingDays(DateOnly today) => workingDays.Count(day => day >= today);

    public override string ToString() =>
        $"{PostedOn:yyyy-MM-dd} 公示，{WorkingDays} 个工作日，至 {LastDay:yyyy-MM-dd} 止，{IssueFrom:yyyy-MM-dd} 起可发证";
}
