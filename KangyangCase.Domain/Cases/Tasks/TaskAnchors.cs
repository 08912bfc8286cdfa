namespace KangyangCase.Domain.Cases.Tasks;

/// <summary>A day of the case that a due date counts from.</summary>
public enum TaskAnchor
{
    /// <summary>开班.</summary>
    ClassStart,

    /// <summary>培训结束: the planned last day, else the last lesson.</summary>
    TrainingEnd,

    /// <summary>结业.</summary>
    Completion,

    /// <summary>申报.</summary>
    PutForward,

    /// <summary>审核.</summary>
    Decision,

    /// <summary>考评.</summary>
    Assessment,

    /// <summary>成绩提交.</summary>
    MarksSubmitted,

    /// <summary>登记异议.</summary>
    Objection,

    /// <summary>公示期满: the last day of the posting.</summary>
    PostingEnd,

    /// <summary>发证.</summary>
    Issue,

    /// <summary>课程: the oldest session that lacks a mark.</summary>
    UnmarkedSession,
}

/// <summary>The days as they stand now; null: not come yet. Due dates are computed from them each time, so they move along.</summary>
public sealed record TaskAnchors(
    DateOnly? ClassStart = null,
    DateOnly? TrainingEnd = null,
    DateOnly? Completion = null,
    DateOnly? PutForward = null,
    DateOnly? Decision = null,
    DateOnly? Assessment = null,
    DateOnly? MarksSubmitted = null,
    DateOnly? Objection = null,
    DateOnly? PostingEnd = null,
    DateOnly? Issue = null,
    DateOnly? UnmarkedSession = null)
{
    /// <summary>Those a hand-made task may hang on.</summary>
    public static readonly IReadOnlyList<TaskAnchor> Choices =
        [TaskAnchor.ClassStart, TaskAnchor.TrainingEnd, TaskAnchor.Completion, TaskAnchor.PutForward, TaskAnchor.Assessment, TaskAnchor.PostingEnd, TaskAnchor.Issue];

    public DateOnly? Of(TaskAnchor anchor) => anchor switch
    {
        TaskAnchor.ClassStart => ClassStart,
        TaskAnchor.TrainingEnd => TrainingEnd,
        TaskAnchor.Completion => Completion,
        TaskAnchor.PutForward => PutForward,
        TaskAnchor.Decision => Decision,
        TaskAnchor.Assessment => Assessment,
        TaskAnchor.MarksSubmitted => MarksSubmitted,
        TaskAnchor.Objection => Objection,
        TaskAnchor.PostingEnd => PostingEnd,
        TaskAnchor.Issue => Issue,
        TaskAnchor.UnmarkedSession => UnmarkedSession,
    };

    public static string Label(TaskAnchor anchor) => anchor switch
    {
        TaskAnchor.ClassStart => "开班",
        TaskAnchor.TrainingEnd => "培训结束",
        TaskAnchor.Completion => "结业",
        TaskAnchor.PutForward => "申报",
        TaskAnchor.Decision => "审核",
        TaskAnchor.Assessment => "考评",
        TaskAnchor.MarksSubmitted => "成绩提交",
        TaskAnchor.Objection => "登记异议",
        TaskAnchor.PostingEnd => "公示期满",
        TaskAnchor.Issue => "发证",
        TaskAnchor.UnmarkedSession => "上课",
    };
}
