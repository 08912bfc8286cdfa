using KangyangCase.Domain.Assessments;

namespace KangyangCase.Domain.Cases;

/// <summary>What the stage of a case follows from.</summary>
/// <param name="ClassStarted">The cohort's first day has come.</param>
/// <param name="Candidacy">Of the latest assessment; null when none.</param>
/// <param name="MarksSubmitted">The plan's marks are locked.</param>
/// <param name="Outcome">Judged marks of the latest assessment.</param>
/// <param name="Objection">Of the posting entry; null when not posted.</param>
/// <param name="PostingRunOut">Meaningful when posted.</param>
public sealed record CaseStageFacts(
    bool Exited,
    bool ClassStarted,
    bool Completed,
    CandidacyStatus? Candidacy,
    bool MarksSubmitted,
    AssessmentOutcome? Outcome,
    ObjectionStatus? Objection,
    bool PostingRunOut,
    bool HasLiveCertificate,
    bool HasRevokedCertificate);

/// <summary>The life of a case on one screen: from 报名 to 发证 or exit.</summary>
public static class CaseStages
{
    public static readonly IReadOnlyList<CaseStage> All = Enum.GetValues<CaseStage>();

    public static CaseStage Derive(CaseStageFacts facts)
    {
        if (facts.HasLiveCertificate) return CaseStage.Certified;
        if (facts.Exited) return CaseStage.Exited;
        if (facts.HasRevokedCertificate) return CaseStage.Revoked;
        if (facts.Objection is { } objection) return OfPosting(objection, facts.PostingRunOut);
        if (facts.Candidacy is { } candidacy) return OfCandidacy(candidacy, facts);
        return facts.Completed ? CaseStage.Completed : facts.ClassStarted ? CaseStage.InTraining : CaseStage.Enrolled;
    }

    public static string Label(this CaseStage stage) => stage switch
    {
        CaseStage.Enrolled => "待开班",
        CaseStage.InTraining => "培训中",
        CaseStage.Completed => "已结业",
        CaseStage.PutForward => "待审核",
        CaseStage.SentBack => "退回待改",
        CaseStage.AwaitingAssessment => "待考评",
        CaseStage.NotPassed => "考评不合格",
        CaseStage.Passed => "待公示",
        CaseStage.Posted => "公示中",
        CaseStage.UnderObjection => "异议处理中",
        CaseStage.Stopped => "异议成立",
        CaseStage.ReadyToIssue => "待发证",
        CaseStage.Certified => "已发证",
        CaseStage.Revoked => "证书已撤销",
        CaseStage.Exited => "已退出",
    };

    private static CaseStage OfPosting(ObjectionStatus objection, bool runOut) => objection switch
    {
        ObjectionStatus.Open => CaseStage.UnderObjection,
        ObjectionStatus.Upheld => CaseStage.Stopped,
        ObjectionStatus.None or ObjectionStatus.Dismissed => runOut ? CaseStage.ReadyToIssue : CaseStage.Posted,
    };

    private static CaseStage OfCandidacy(CandidacyStatus candidacy, CaseStageFacts facts) => candidacy switch
    {
        CandidacyStatus.PutForward => CaseStage.PutForward,
        CandidacyStatus.SentBack => CaseStage.SentBack,
        CandidacyStatus.Approved => !facts.MarksSubmitted
            ? CaseStage.AwaitingAssessment
            : facts.Outcome == AssessmentOutcome.Passed ? CaseStage.Passed : CaseStage.NotPassed,
    };
}
