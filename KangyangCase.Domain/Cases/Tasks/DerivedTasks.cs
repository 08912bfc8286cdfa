namespace KangyangCase.Domain.Cases.Tasks;

/// <summary>What the tasks of one case follow from.</summary>
/// <param name="MissingDocuments">Names of required papers not on file.</param>
/// <param name="Unmarked">Days of sessions that have begun and lack this person's mark, oldest first.</param>
/// <param name="StopsPutForward">Why the entry conditions keep the person from being put forward; null: they do not.</param>
/// <param name="UnsetRules">Titles of unset rules that the next act depends on and nobody has confirmed.</param>
/// <param name="Collected">The live certificate has been handed over.</param>
public sealed record TaskFacts(
    CaseStage Stage,
    DateOnly Today,
    TaskAnchors Anchors,
    IReadOnlyList<string> MissingDocuments,
    IReadOnlyList<DateOnly> Unmarked,
    bool StopsPutForward,
    IReadOnlyList<string> UnsetRules,
    bool Collected,
    string? SentBackReason = null);

/// <summary>Follows from the state of the case; gone as soon as its reason is.</summary>
/// <param name="Reason">One sentence: what is missing and since when.</param>
/// <param name="Source">The record it was read from.</param>
/// <param name="Anchor">Its due date counts from here.</param>
public sealed record DerivedTask(TaskKind Kind, string Reason, string Source, TaskAnchor Anchor);

public static class DerivedTasks
{
    /// <summary>The step the case waits for first, then what else is missing. None for a case that has left.</summary>
    public static IReadOnlyList<DerivedTask> Of(TaskFacts facts) =>
        facts.Stage == CaseStage.Exited ? [] : [.. Step(facts), .. Documents(facts), .. Rules(facts)];

    private static IEnumerable<DerivedTask> Step(TaskFacts facts) => facts.Stage switch
    {
        CaseStage.Enrolled => facts.Anchors.ClassStart is null ? [new(TaskKind.Place, "还没有编入班期。", "报名", TaskAnchor.ClassStart)] : [],
        CaseStage.InTraining => Training(facts),
        CaseStage.Completed => facts.StopsPutForward ? []
            : [new(TaskKind.PutForward, $"{Day(facts.Anchors.Completion)}已结业，还没有申报评价。", "结业记录", TaskAnchor.Completion)],
        CaseStage.SentBack => [new(TaskKind.SentBack, $"退回原因：{facts.SentBackReason ?? "未写明"}", "审核意见", TaskAnchor.Decision)],
        CaseStage.PutForward => [new(TaskKind.Review, $"{Day(facts.Anchors.PutForward)}已申报，等待审核。", "申报记录", TaskAnchor.PutForward)],
        CaseStage.AwaitingAssessment => facts.Anchors.Assessment > facts.Today ? []
            : [new(TaskKind.Marks, $"{Day(facts.Anchors.Assessment)}考评，成绩还没有提交。", "评价计划", TaskAnchor.Assessment)],
        CaseStage.NotPassed or CaseStage.Stopped or CaseStage.Revoked or CaseStage.Exited => [],
        CaseStage.Passed => [new(TaskKind.Posting, $"{Day(facts.Anchors.MarksSubmitted)}成绩合格，还没有公示。", "成绩", TaskAnchor.MarksSubmitted)],
        CaseStage.Posted => [new(TaskKind.PostingEnd, $"公示至 {facts.Anchors.PostingEnd:yyyy-MM-dd}（含），期满后可发证。", "公示", TaskAnchor.PostingEnd)],
        CaseStage.UnderObjection => [new(TaskKind.Objection, $"{Day(facts.Anchors.Objection)}登记了异议，还没有处理。", "异议登记", TaskAnchor.Objection)],
        CaseStage.ReadyToIssue => [new(TaskKind.Issue, $"公示已于 {Day(facts.Anchors.PostingEnd)} 期满，还没有发证。", "公示", TaskAnchor.PostingEnd)],
        CaseStage.Certified => facts.Collected ? []
            : [new(TaskKind.Collection, $"{Day(facts.Anchors.Issue)}已发证，还没有登记领取。", "证书", TaskAnchor.Issue)],
    };

    private static IEnumerable<DerivedTask> Training(TaskFacts facts)
    {
        if (facts.Unmarked is [var oldest, ..])
        {
            yield return new(TaskKind.Attendance, $"{facts.Unmarked.Count} 节课没有登记考勤，最早 {oldest:yyyy-MM-dd}。", "考勤表", TaskAnchor.UnmarkedSession);
        }
        if (facts.Anchors.TrainingEnd <= facts.Today)
        {
            yield return new(TaskKind.Completion, $"{Day(facts.Anchors.TrainingEnd)}培训结束，还没有办理结业。", "班期和课表", TaskAnchor.TrainingEnd);
        }
    }

    private static IEnumerable<DerivedTask> Documents(TaskFacts facts) => facts.MissingDocuments.Count == 0 ? []
        : [new(TaskKind.Document, $"缺少材料：{string.Join("、", facts.MissingDocuments)}。", "材料清单", TaskAnchor.PutForward)];

    private static IEnumerable<DerivedTask> Rules(TaskFacts facts) => facts.UnsetRules
        .Select(title => new DerivedTask(TaskKind.UnsetRule, $"“{title}”没有设定，既不放行也不阻拦，办理时须书面确认。", "规则设置", TaskAnchor.PutForward));

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd} " : "";
}
