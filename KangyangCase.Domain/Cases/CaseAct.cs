namespace KangyangCase.Domain.Cases;

/// <summary>Whose act it is, by role.</summary>
public enum CaseRole
{
    Coordinator,
    Reviewer,
    Examiner,
    CertificateClerk,

    /// <summary>Sets rules; never acts on a case.</summary>
    Administrator,
}

/// <summary>What moves a case from one stage to another.</summary>
public enum CaseAct
{
    /// <summary>开班日到.</summary>
    Start,

    /// <summary>结业.</summary>
    Complete,

    /// <summary>申报.</summary>
    PutForward,

    /// <summary>审核通过.</summary>
    Approve,

    /// <summary>退回.</summary>
    SendBack,

    /// <summary>成绩提交, this person passed.</summary>
    SubmitPass,

    /// <summary>成绩提交, this person did not pass.</summary>
    SubmitFail,

    /// <summary>成绩退回更正.</summary>
    ReturnMarks,

    /// <summary>公示.</summary>
    Post,

    /// <summary>公示期满.</summary>
    RunOut,

    /// <summary>登记异议.</summary>
    Object,

    /// <summary>异议不成立, the posting still runs.</summary>
    Dismiss,

    /// <summary>异议不成立, the posting has run out.</summary>
    DismissLate,

    /// <summary>异议成立.</summary>
    Uphold,

    /// <summary>发证.</summary>
    Issue,

    /// <summary>撤销.</summary>
    Revoke,

    /// <summary>退训.</summary>
    Withdraw,

    /// <summary>转出.</summary>
    Transfer,

    /// <summary>作废.</summary>
    Void,

    /// <summary>恢复.</summary>
    Return,
}
