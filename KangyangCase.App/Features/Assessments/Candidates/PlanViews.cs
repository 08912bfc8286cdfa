using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Where a plan stands; derived from its candidates and marks.</summary>
public enum PlanStage
{
    /// <summary>待申报: announced, nobody put forward.</summary>
    Announced,

    /// <summary>待审核.</summary>
    InReview,

    /// <summary>待录成绩.</summary>
    AwaitingMarks,

    /// <summary>成绩已提交.</summary>
    MarksSubmitted,

    /// <summary>已公示.</summary>
    Posted,
}

/// <param name="Waiting">待审核.</param>
/// <param name="SentBack">Sent back and not put forward again.</param>
public sealed record PlanRow(
    AssessmentPlanId Id, string Name, CohortId CohortId, string CohortName, string Goal, string Organization, DateOnly AnnouncedOn, DateOnly AssessedOn,
    string? Place, int Waiting, int Approved, int SentBack, PlanStage Stage, bool MayPutForward)
{
    public int Total => Waiting + Approved + SentBack;

    /// <summary>Candidates may still come and go.</summary>
    public bool IsOpen => Stage is PlanStage.Announced or PlanStage.InReview or PlanStage.AwaitingMarks;
}

/// <param name="MayReview">The actor reviews, and the list is open.</param>
public sealed record PlanListView(IReadOnlyList<PlanRow> Rows, bool IsReviewer, bool IsExaminer, bool IsCoordinator);

/// <param name="IsSuperseded">Sent back, and put forward again since.</param>
public sealed record CandidateRow(
    AssessmentId Id, CaseFileId CaseId, int Number, string Name, string LastFour, CandidacyStatus Candidacy, DateOnly PutForwardOn,
    StoredEligibility Eligibility, DateOnly? DecidedOn, string? DecidedBy, string? DecisionReason, bool IsSuperseded);

/// <param name="FilingProblem">Why the assessment organization could not assess or certify by now; null: its filing covers the goal, or its scope is not on file.</param>
public sealed record PlanView(
    PlanRow Plan, DateOnly Today, IReadOnlyList<CandidateRow> Candidates, bool MayReview, bool IsExaminer, Domain.Common.Refusal? FilingProblem)
{
    public IReadOnlyList<CandidateRow> Waiting => [.. Candidates.Where(row => row.Candidacy == CandidacyStatus.PutForward)];
}

/// <param name="WhyNot">Why the person cannot be put forward; null when they can.</param>
/// <param name="SentBackReason">Why the reviewer sent the person back last time.</param>
public sealed record PutForwardRow(
    CaseFileId CaseId, int Number, string Name, string LastFour, DateOnly? CompletedOn, CaseStage Stage, StoredEligibility Eligibility,
    Domain.Common.Refusal? WhyNot, string? SentBackReason, bool IsInPlan);

/// <param name="Open">Plans of the cohort that still take candidates.</param>
/// <param name="Filing">Whether the organization's filing covers the goal today; null: none chosen.</param>
/// <param name="LeadDays">The rule on announcement lead days in words; information only.</param>
public sealed record PutForwardView(
    CohortId CohortId, string CohortName, string Goal, string? Organization, DateOnly Today, IReadOnlyList<PlanRow> Open, PlanRow? Chosen,
    IReadOnlyList<PutForwardRow> Rows, int NotCompleted, string LeadDays, string LeadDaysClause,
    Domain.Organizations.FilingAnswer? Filing)
{
    public int MayGo => Rows.Count(row => row.WhyNot is null);
}
