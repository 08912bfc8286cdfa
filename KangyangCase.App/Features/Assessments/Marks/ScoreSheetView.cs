using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Assessments;

/// <summary>One plan's score sheet as one actor may see it.</summary>
/// <param name="PassMark">In points; null when no rule is on file for the goal.</param>
/// <param name="MarksVisible">False: not submitted yet, and the actor is not one of its examiners. Rows then carry no marks.</param>
/// <param name="Postings">Lists of this plan already put up, newest first.</param>
/// <param name="MayReturn">Reviewer, submitted, nobody posted yet.</param>
/// <param name="MayPost">Reviewer, submitted, somebody passed who is not posted yet.</param>
public sealed record ScoreSheetView(
    AssessmentPlanId Plan,
    string PlanName,
    string Goal,
    DateOnly AssessedOn,
    string? Place,
    SheetState State,
    string? ReturnedReason,
    IReadOnlyList<AssessmentComponent> Components,
    decimal? PassMark,
    string? Citation,
    IReadOnlyList<SheetRow> Rows,
    IReadOnlyList<PublicPostingId> Postings,
    bool MarksVisible,
    bool MayEdit,
    bool MayReturn,
    bool MayPost);

/// <summary>One candidate.</summary>
/// <param name="CandidateNumber">准考号: the order in the plan.</param>
/// <param name="FoldedName">For matching a pasted list; never shown.</param>
/// <param name="Texts">One per component of the sheet; empty where nothing is entered.</param>
/// <param name="Verdict">Null when no rule is on file.</param>
public sealed record SheetRow(
    AssessmentId Assessment,
    CaseFileId Case,
    int CandidateNumber,
    string Name,
    string FoldedName,
    string DocumentLastFour,
    IReadOnlyList<string> Texts,
    AssessmentVerdict? Verdict);

/// <summary>One plan in the list of score sheets.</summary>
/// <param name="Complete">Candidates with every required mark.</param>
/// <param name="Absent">Of these, 缺考.</param>
public sealed record SheetListRow(
    AssessmentPlanId Plan, string Name, string Goal, DateOnly AssessedOn, string? Place, SheetState State, int People, int Complete, int Absent);
