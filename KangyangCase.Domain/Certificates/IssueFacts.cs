using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Certificates;

/// <summary>What decides whether one result may become a certificate.</summary>
/// <param name="Outcome">Judged marks; null where no pass rule is on file for the goal.</param>
/// <param name="PostingLastDay">Null: never posted.</param>
/// <param name="LiveNumber">Number of the case's certificate that is not revoked; null: none.</param>
public sealed record IssueFacts(
    AssessmentId Assessment,
    CaseFileId Case,
    Goal Goal,
    bool MarksSubmitted,
    AssessmentOutcome? Outcome,
    DateOnly? PostingLastDay,
    ObjectionStatus? Objection,
    bool Exited,
    string? LiveNumber)
{
    /// <summary>Whether the certificate may be issued on that day; the first reason against it comes back.</summary>
    public Result MayIssue(DateOnly today)
    {
        if (LiveNumber is not null) return CertificateErrors.AlreadyIssued;
        if (Exited) return CertificateErrors.CaseExited;
        if (Goal.Level is null) return CertificateErrors.NoLevel(Goal);
        if (PostingLastDay is not { } lastDay || Objection is not { } objection) return CertificateErrors.NotPosted;
        if (!MarksSubmitted || Outcome != AssessmentOutcome.Passed) return CertificateErrors.NotPassed;
        return CheckObjection(objection) is { } refusal ? refusal
            : today > lastDay ? Result.Success
            : CertificateErrors.PostingRuns(lastDay);
    }

    private static Refusal? CheckObjection(ObjectionStatus objection) => objection switch
    {
        ObjectionStatus.None or ObjectionStatus.Dismissed => null,
        ObjectionStatus.Open => CertificateErrors.ObjectionOpen,
        ObjectionStatus.Upheld => CertificateErrors.ObjectionUpheld,
    };
}
