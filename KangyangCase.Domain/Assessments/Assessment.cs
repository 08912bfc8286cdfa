using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Assessments;

public readonly record struct AssessmentId(Guid Value) : ITypedId
{
    public static AssessmentId New() => new(Guid.CreateVersion7());
}

public enum CandidacyStatus
{
    /// <summary>待审核.</summary>
    PutForward,

    /// <summary>审核通过.</summary>
    Approved,

    /// <summary>退回.</summary>
    SentBack,
}

/// <summary>考评: one candidate's attempt in a plan, from being put forward to the marks.</summary>
public sealed class Assessment
{
    private readonly List<AssessmentMark> marks = [];

    private Assessment(
        AssessmentId id, AssessmentPlanId planId, CaseFileId caseId, int candidateNumber, CandidacyStatus candidacy, DateOnly putForwardOn, string eligibility,
        DateOnly? decidedOn, string? decidedBy, string? decisionReason)
    {
        Id = id;
        PlanId = planId;
        CaseId = caseId;
        CandidateNumber = candidateNumber;
        Candidacy = candidacy;
        PutForwardOn = putForwardOn;
        Eligibility = eligibility;
        DecidedOn = decidedOn;
        DecidedBy = decidedBy;
        DecisionReason = decisionReason;
    }

    public AssessmentId Id { get; }

    public AssessmentPlanId PlanId { get; }

    public CaseFileId CaseId { get; }

    /// <summary>Order in the plan, from 1.</summary>
    public int CandidateNumber { get; }

    public CandidacyStatus Candidacy { get; private set; }

    public DateOnly PutForwardOn { get; }

    /// <summary>The eligibility verdict as it stood when put forward, with its pack: JSON, never recomputed.</summary>
    public string Eligibility { get; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? DecisionReason { get; private set; }

    public IReadOnlyList<AssessmentMark> Marks => marks;

    public static Assessment PutForward(AssessmentPlanId plan, CaseFileId caseFile, int candidateNumber, string eligibility, DateOnly on) =>
        new(AssessmentId.New(), plan, caseFile, candidateNumber, CandidacyStatus.PutForward, on, eligibility, null, null, null);

    public Result Approve(string by, string? reason, DateOnly on)
    {
        if (Candidacy != CandidacyStatus.PutForward) return AssessmentErrors.AlreadyDecided;
        (Candidacy, DecidedOn, DecidedBy, DecisionReason) = (CandidacyStatus.Approved, on, by, Clean(reason));
        return Result.Success;
    }

    public Result SendBack(string by, string reason, DateOnly on)
    {
        if (Candidacy != CandidacyStatus.PutForward) return AssessmentErrors.AlreadyDecided;
        if (string.IsNullOrWhiteSpace(reason)) return AssessmentErrors.ReasonMissing;
        (Candidacy, DecidedOn, DecidedBy, DecisionReason) = (CandidacyStatus.SentBack, on, by, reason.Trim());
        return Result.Success;
    }

    /// <summary>Enters, corrects or (with null) clears one component's mark. Locking is the plan's matter.</summary>
    public Result Record(AssessmentComponent component, Mark? mark)
    {
        if (Candidacy != CandidacyStatus.Approved) return AssessmentErrors.NotApproved;
        var existing = marks.Find(entry => entry.Component == component);
        if (mark is null)
        {
            if (existing is not null) marks.Remove(existing);
        }
        else if (existing is null)
        {
            marks.Add(AssessmentMark.Enter(Id, component, mark));
        }
        else
        {
            existing.Correct(mark);
        }
        return Result.Success;
    }

    public Mark? MarkOf(AssessmentComponent component) => marks.Find(entry => entry.Component == component)?.Value;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
