namespace KangyangCase.Domain.Cases.Tasks;

/// <summary>What a task asks for. All but the hand-made follow from the state of the case and are never stored.</summary>
public enum TaskKind
{
    /// <summary>缺材料.</summary>
    Document,

    /// <summary>待编班.</summary>
    Place,

    /// <summary>缺考勤.</summary>
    Attendance,

    /// <summary>待结业.</summary>
    Completion,

    /// <summary>待申报.</summary>
    PutForward,

    /// <summary>退回待改.</summary>
    SentBack,

    /// <summary>待审核.</summary>
    Review,

    /// <summary>待录成绩.</summary>
    Marks,

    /// <summary>待公示.</summary>
    Posting,

    /// <summary>公示到期: runs until the last day of the posting.</summary>
    PostingEnd,

    /// <summary>待处理异议.</summary>
    Objection,

    /// <summary>待发证.</summary>
    Issue,

    /// <summary>待领取.</summary>
    Collection,

    /// <summary>规则未设定.</summary>
    UnsetRule,

    /// <summary>手工任务.</summary>
    HandMade,
}

public static class TaskKinds
{
    /// <summary>Begins the rule keys that say within how many working days; the kind's word follows.</summary>
    public const string RulePrefix = "tasks.due/";

    public static readonly IReadOnlyList<TaskKind> All = Enum.GetValues<TaskKind>();

    public static string Label(this TaskKind kind) => kind switch
    {
        TaskKind.Document => "缺材料",
        TaskKind.Place => "待编班",
        TaskKind.Attendance => "缺考勤",
        TaskKind.Completion => "待结业",
        TaskKind.PutForward => "待申报",
        TaskKind.SentBack => "退回待改",
        TaskKind.Review => "待审核",
        TaskKind.Marks => "待录成绩",
        TaskKind.Posting => "待公示",
        TaskKind.PostingEnd => "公示到期",
        TaskKind.Objection => "待处理异议",
        TaskKind.Issue => "待发证",
        TaskKind.Collection => "待领取",
        TaskKind.UnsetRule => "规则未设定",
        TaskKind.HandMade => "手工任务",
    };

    /// <summary>Whose role it is; null where the task names a person.</summary>
    public static CaseRole? Role(this TaskKind kind) => kind switch
    {
        TaskKind.Document or TaskKind.Place or TaskKind.Attendance => CaseRole.Coordinator,
        TaskKind.Completion => CaseLife.Next(CaseStage.InTraining)?.By[0],
        TaskKind.PutForward => CaseLife.Next(CaseStage.Completed)?.By[0],
        TaskKind.SentBack => CaseLife.Next(CaseStage.SentBack)?.By[0],
        TaskKind.Review => CaseLife.Next(CaseStage.PutForward)?.By[0],
        TaskKind.Marks => CaseLife.Next(CaseStage.AwaitingAssessment)?.By[0],
        TaskKind.Posting => CaseLife.Next(CaseStage.Passed)?.By[0],
        TaskKind.Objection => CaseLife.Next(CaseStage.UnderObjection)?.By[0],
        TaskKind.PostingEnd or TaskKind.Issue => CaseLife.Next(CaseStage.ReadyToIssue)?.By[0],
        TaskKind.Collection => CaseRole.CertificateClerk,
        TaskKind.UnsetRule => CaseRole.Administrator,
        TaskKind.HandMade => null,
    };

    /// <summary>The setting that says within how many working days it is due; null where the day is known or nobody sets one.</summary>
    public static string? RuleKey(this TaskKind kind) => kind switch
    {
        TaskKind.Attendance => RulePrefix + "attendance",
        TaskKind.Completion => RulePrefix + "completion",
        TaskKind.PutForward => RulePrefix + "put-forward",
        TaskKind.SentBack => RulePrefix + "sent-back",
        TaskKind.Review => RulePrefix + "review",
        TaskKind.Marks => RulePrefix + "marks",
        TaskKind.Posting => RulePrefix + "posting",
        TaskKind.Objection => RulePrefix + "objection",
        TaskKind.Issue => RulePrefix + "issue",
        TaskKind.Collection => RulePrefix + "collection",
        TaskKind.Document or TaskKind.Place or TaskKind.PostingEnd or TaskKind.UnsetRule or TaskKind.HandMade => null,
    };
}
