namespace KangyangCase.Domain.Cases;

/// <summary>Where a case stands; derived, never stored.</summary>
public enum CaseStage
{
    /// <summary>已报名, the class has not begun.</summary>
    Enrolled,

    /// <summary>培训中.</summary>
    InTraining,

    /// <summary>已结业, not yet put forward.</summary>
    Completed,

    /// <summary>待审核: put forward, the reviewer has not decided.</summary>
    PutForward,

    /// <summary>退回待改: the reviewer sent the candidate back.</summary>
    SentBack,

    /// <summary>待考评: approved, marks incomplete or not submitted.</summary>
    AwaitingAssessment,

    /// <summary>考评不合格.</summary>
    NotPassed,

    /// <summary>待公示: passed.</summary>
    Passed,

    /// <summary>公示中.</summary>
    Posted,

    /// <summary>异议待处理: an objection against this person is open.</summary>
    UnderObjection,

    /// <summary>异议成立: stopped by an upheld objection.</summary>
    Stopped,

    /// <summary>待发证: the posting has run out.</summary>
    ReadyToIssue,

    /// <summary>已发证.</summary>
    Certified,

    /// <summary>已撤销: the certificate was revoked.</summary>
    Revoked,

    /// <summary>已退出.</summary>
    Exited,
}
