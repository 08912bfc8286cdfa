namespace KangyangCase.Domain.Cases;

/// <param name="By">Whose act it is, first the one who is waited for; empty: the day comes by itself.</param>
/// <param name="UseCase">Name of the class that does it; null: nobody's act, the day comes by itself.</param>
public sealed record CaseMove(CaseStage From, CaseAct Act, CaseStage To, IReadOnlyList<CaseRole> By, string? UseCase);

/// <summary>The whole life of a case on one screen: which act leads from where to where, and whose it is.</summary>
public static class CaseLife
{
    private static readonly CaseRole[] Nobody = [], Coordinator = [CaseRole.Coordinator], Reviewer = [CaseRole.Reviewer], Examiner = [CaseRole.Examiner];
    private static readonly CaseRole[] Clerk = [CaseRole.CertificateClerk], Anyone = [CaseRole.Coordinator, CaseRole.Examiner, CaseRole.Reviewer];

    private static readonly IReadOnlyList<CaseMove> Steps =
    [
        new(CaseStage.Enrolled, CaseAct.Start, CaseStage.InTraining, Nobody, null),
        new(CaseStage.InTraining, CaseAct.Complete, CaseStage.Completed, Coordinator, "CompleteTraining"),
        new(CaseStage.Completed, CaseAct.PutForward, CaseStage.PutForward, Coordinator, "PutCandidatesForward"),
        new(CaseStage.SentBack, CaseAct.PutForward, CaseStage.PutForward, Coordinator, "PutCandidatesForward"),
        new(CaseStage.NotPassed, CaseAct.PutForward, CaseStage.PutForward, Coordinator, "PutCandidatesForward"),
        new(CaseStage.PutForward, CaseAct.Approve, CaseStage.AwaitingAssessment, Reviewer, "ReviewCandidates"),
        new(CaseStage.PutForward, CaseAct.SendBack, CaseStage.SentBack, Reviewer, "ReviewCandidates"),
        new(CaseStage.AwaitingAssessment, CaseAct.SubmitPass, CaseStage.Passed, Examiner, "SubmitMarks"),
        new(CaseStage.AwaitingAssessment, CaseAct.SubmitFail, CaseStage.NotPassed, Examiner, "SubmitMarks"),
        new(CaseStage.Passed, CaseAct.Post, CaseStage.Posted, Reviewer, "OpenPosting"),
        new(CaseStage.Passed, CaseAct.ReturnMarks, CaseStage.AwaitingAssessment, Reviewer, "ReturnMarks"),
        new(CaseStage.NotPassed, CaseAct.ReturnMarks, CaseStage.AwaitingAssessment, Reviewer, "ReturnMarks"),
        new(CaseStage.Posted, CaseAct.RunOut, CaseStage.ReadyToIssue, Nobody, null),
        new(CaseStage.Posted, CaseAct.Object, CaseStage.UnderObjection, Anyone, "RaiseObjection"),
        new(CaseStage.UnderObjection, CaseAct.Dismiss, CaseStage.Posted, Reviewer, "DecideObjection"),
        new(CaseStage.UnderObjection, CaseAct.DismissLate, CaseStage.ReadyToIssue, Reviewer, "DecideObjection"),
        new(CaseStage.UnderObjection, CaseAct.Uphold, CaseStage.Stopped, Reviewer, "DecideObjection"),
        new(CaseStage.ReadyToIssue, CaseAct.Issue, CaseStage.Certified, Clerk, "IssueCertificates"),
        new(CaseStage.Certified, CaseAct.Revoke, CaseStage.Revoked, Clerk, "RevokeCertificate"),
        new(CaseStage.Revoked, CaseAct.Issue, CaseStage.Certified, Clerk, "IssueCertificates"),
    ];

    /// <summary>Ends of the road: nothing more is asked of anybody.</summary>
    public static readonly IReadOnlyList<CaseStage> Final = [CaseStage.Certified, CaseStage.Exited];

    /// <summary>The steps, then the exits and the returns that any unfinished stage allows.</summary>
    public static readonly IReadOnlyList<CaseMove> Moves =
    [
        .. Steps,
        .. from stage in CaseStages.All from kind in ExitKinds.All where Allows(stage, kind)
           select new CaseMove(stage, kind.Act(), CaseStage.Exited, Coordinator, "ExitCase"),
        .. from stage in CaseStages.All where !Final.Contains(stage)
           select new CaseMove(CaseStage.Exited, CaseAct.Return, stage, Coordinator, "ReturnCase"),
    ];

    /// <summary>退训 and 转出 end a case wherever it stands; 作废 says it should never have been opened, so nothing may have been decided on it.</summary>
    public static bool Allows(CaseStage stage, ExitKind kind) => !Final.Contains(stage) && kind switch
    {
        ExitKind.Withdrawn or ExitKind.Transferred => true,
        ExitKind.Voided => stage is CaseStage.Enrolled or CaseStage.InTraining,
    };

    /// <summary>The act that leads on from a stage; null where only time, an exit or nothing does.</summary>
    public static CaseMove? Next(CaseStage stage) =>
        Final.Contains(stage) ? null : Steps.FirstOrDefault(move => move.From == stage) is { By.Count: > 0 } move ? move : null;

    private static CaseAct Act(this ExitKind kind) => kind switch
    {
        ExitKind.Withdrawn => CaseAct.Withdraw,
        ExitKind.Transferred => CaseAct.Transfer,
        ExitKind.Voided => CaseAct.Void,
    };
}
