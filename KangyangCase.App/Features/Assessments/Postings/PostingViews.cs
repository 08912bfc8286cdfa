using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Assessments;

/// <summary>One posting in the list.</summary>
/// <param name="Remaining">Working days left, today included; null when the calendar cannot tell.</param>
public sealed record PostingRow(
    PublicPostingId Id, string PlanName, string Goal, DateOnly PostedOn, DateOnly LastDay, bool HasRunOut, int? Remaining, int People, int OpenObjections, int Upheld);

/// <summary>A plan with submitted marks of which nobody is posted yet.</summary>
public sealed record WaitingPlan(AssessmentPlanId Id, string Name, string Goal, DateOnly AssessedOn, int Passed, int People);

/// <summary>A person on a posted list, or about to be.</summary>
/// <param name="DocumentNumber">Masked as on the public list.</param>
/// <param name="Texts">One per component of the plan.</param>
public sealed record PostedRow(
    AssessmentId Assessment, CaseFileId Case, int CandidateNumber, string Name, string DocumentNumber, IReadOnlyList<string> Texts, PostedObjection? Objection);

public sealed record PostedObjection(ObjectionStatus Status, DateOnly? RaisedOn, string? Text, DateOnly? DecidedOn, string? DecisionReason);

/// <summary>One posting as one actor may see it.</summary>
/// <param name="Calendar">Null when the calendar no longer has data for its days; the dates are frozen all the same.</param>
/// <param name="MayObject">The actor may record objections, and the posting still runs.</param>
/// <param name="MayDecide">The actor may decide them.</param>
public sealed record PostingView(
    PublicPostingId Id,
    AssessmentPlanId Plan,
    string PlanName,
    string Goal,
    string Organization,
    DateOnly PostedOn,
    int WorkingDays,
    DateOnly LastDay,
    bool HasRunOut,
    DateOnly Today,
    PostingCalendar? Calendar,
    IReadOnlyList<AssessmentComponent> Components,
    IReadOnlyList<PostedRow> People,
    bool MayObject,
    bool MayDecide)
{
    public DateOnly IssueFrom => LastDay.AddDays(1);
}

/// <summary>What would be posted today.</summary>
/// <param name="Refusal">Why nothing can be posted; the rest is then empty.</param>
public sealed record PostingPreview(
    AssessmentPlanId Plan,
    string PlanName,
    string Goal,
    DateOnly Today,
    Refusal? Refusal,
    int WorkingDays,
    DateOnly LastDay,
    PostingCalendar? Calendar,
    IReadOnlyList<AssessmentComponent> Components,
    IReadOnlyList<PostedRow> People);
