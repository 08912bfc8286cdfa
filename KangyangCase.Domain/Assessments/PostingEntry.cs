using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Assessments;

public enum ObjectionStatus
{
    None,

    /// <summary>待处理: this person's certificate waits, the list goes on.</summary>
    Open,

    /// <summary>异议成立: no certificate.</summary>
    Upheld,

    /// <summary>异议不成立.</summary>
    Dismissed,
}

/// <summary>One person on a posted list. An objection stops this person, not the list.</summary>
public sealed class PostingEntry
{
    public const int TextLimit = 500;

    private PostingEntry(
        PublicPostingId postingId, AssessmentId assessmentId, ObjectionStatus objection, DateOnly? objectedOn, string? objectionText,
        DateOnly? decidedOn, string? decisionReason)
    {
        PostingId = postingId;
        AssessmentId = assessmentId;
        Objection = objection;
        ObjectedOn = objectedOn;
        ObjectionText = objectionText;
        DecidedOn = decidedOn;
        DecisionReason = decisionReason;
    }

    public PublicPostingId PostingId { get; }

    public AssessmentId AssessmentId { get; }

    public ObjectionStatus Objection { get; private set; }

    public DateOnly? ObjectedOn { get; private set; }

    public string? ObjectionText { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DecisionReason { get; private set; }

    public bool AllowsIssue => Objection is ObjectionStatus.None or ObjectionStatus.Dismissed;

    internal static PostingEntry Create(PublicPostingId posting, AssessmentId assessment) => new(posting, assessment, ObjectionStatus.None, null, null, null, null);

    public Result Object(string text, DateOnly on, PublicPosting posting)
    {
        if (posting.HasRunOut(on)) return PostingErrors.RunOut(posting.LastDay);
        if (Objection == ObjectionStatus.Open) return PostingErrors.ObjectionOpen;
        if (Objection == ObjectionStatus.Upheld) return PostingErrors.AlreadyUpheld;
        if (string.IsNullOrWhiteSpace(text)) return PostingErrors.ObjectionTextMissing;
        if (text.Trim().Length > TextLimit) return PostingErrors.ObjectionTextTooLong;
        (Objection, ObjectedOn, ObjectionText, DecidedOn, DecisionReason) = (ObjectionStatus.Open, on, text.Trim(), null, null);
        return Result.Success;
    }

    public Result Decide(bool upheld, string reason, DateOnly on)
    {
        if (Objection != ObjectionStatus.Open) return PostingErrors.NoOpenObjection;
        if (string.IsNullOrWhiteSpace(reason)) return AssessmentErrors.ReasonMissing;
        if (reason.Trim().Length > TextLimit) return PostingErrors.ReasonTooLong;
        (Objection, DecidedOn, DecisionReason) = (upheld ? ObjectionStatus.Upheld : ObjectionStatus.Dismissed, on, reason.Trim());
        return Result.Success;
    }
}
