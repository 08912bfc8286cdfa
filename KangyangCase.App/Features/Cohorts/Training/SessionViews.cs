using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cohorts;

public enum SessionState
{
    /// <summary>未开始.</summary>
    ToCome,

    /// <summary>缺考勤: its day has come and somebody lacks a mark.</summary>
    LacksMarks,

    /// <summary>已登记.</summary>
    Marked,
}

/// <param name="Expected">People who have not exited.</param>
public sealed record SessionRow(
    TrainingSessionId Id, DateOnly Date, DayPart Part, LessonKind Kind, LessonHours Lessons, string? Topic, int Marked, int Expected, SessionState State)
{
    /// <summary>Nothing hangs on it yet, not even the mark of somebody who has exited.</summary>
    public required bool MayRemove { get; init; }

    public bool MayMark => State != SessionState.ToCome;
}

public sealed record SessionsView(
    CohortId CohortId, string CohortName, string Goal, DateOnly StartsOn, DateOnly? EndsOn, DateOnly Today, int People,
    IReadOnlyList<SessionRow> Rows, bool MaySchedule, Refusal? WhyNot)
{
    public LessonHours Total => LessonHours.Sum(Rows.Select(row => row.Lessons));

    public LessonHours TotalOf(LessonKind kind) => LessonHours.Sum(Rows.Where(row => row.Kind == kind).Select(row => row.Lessons));

    public IReadOnlyList<SessionRow> Lacking => [.. Rows.Where(row => row.State == SessionState.LacksMarks)];
}

/// <param name="Problem">Why this one cannot be scheduled; null when it can.</param>
public sealed record SessionPreviewRow(SessionSlot Slot, Refusal? Problem);

/// <param name="Skipped">Days off in the range.</param>
public sealed record SessionPreview(IReadOnlyList<SessionPreviewRow> Rows, IReadOnlyList<DateOnly> Skipped)
{
    public IReadOnlyList<SessionSlot> Good => [.. Rows.Where(row => row.Problem is null).Select(row => row.Slot)];

    public LessonHours Lessons => LessonHours.Sum(Good.Select(slot => slot.Lessons));
}
