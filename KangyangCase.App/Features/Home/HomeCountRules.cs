using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.ChangeLog;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Rules;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Home;

/// <summary>Which counts a role sees first; every one is a link to the list that says the same number.</summary>
public static class HomeCountRules
{
    /// <summary>As many as stand beside each other on a 1366-pixel screen.</summary>
    public const int Most = 7;

    public static IReadOnlyList<HomeCount> For(Actor actor, HomeFacts facts) =>
        [.. actor.Roles.Order().SelectMany(role => For(role, facts)).DistinctBy(count => count.Href).Take(Most)];

    private static IEnumerable<HomeCount> For(Role role, HomeFacts facts) => role switch
    {
        Role.Coordinator =>
        [
            new("待开班", facts.Coming.Count, "班", facts.Coming is [var first, ..] ? $"{first.StartsOn:M月d日} {first.Name}" : "暂无", CohortUrls.InState(CohortState.Coming)),
            new("今日开课", facts.ClassesToday, "班", facts.SessionsToday > 0 ? $"今日 {facts.SessionsToday} 节课" : "今日无课", CohortUrls.InState(CohortState.Today)),
            new("缺考勤", facts.Missing.Count, "班", facts.Missing.Count > 0 ? $"最早 {facts.Missing.Values.Min():M月d日}" : "已全部登记", CohortUrls.InState(CohortState.Gap),
                facts.Missing.Count > 0 ? Tone.Warning : Tone.Neutral),
            ToPutForward(facts),
            People("退回待改", facts, "请按退回原因修改", CaseStage.SentBack),
            .. Tasks(facts),
        ],
        Role.Reviewer =>
        [
            People("待审核", facts, "考生资格审核", CaseStage.PutForward),
            People("待公示", facts, "成绩合格，待公示", CaseStage.Passed),
            Running(facts),
            People("异议处理中", facts, "逐人处理，不影响他人", CaseStage.UnderObjection),
            .. Tasks(facts),
        ],
        Role.Examiner =>
        [
            Sheets("待录成绩", facts, SheetState.Waiting, "审核通过，还没有成绩"),
            Sheets("录入中", facts, SheetState.Started, "录完后提交"),
            Sheets("退回待改", facts, SheetState.Returned, "按退回原因更正"),
            Running(facts),
            .. Tasks(facts),
        ],
        Role.CertificateClerk =>
        [
            new("公示期满待制证", facts.Papers.Ready, "人", facts.Papers.Ready > 0 ? "可以签发" : "暂无", CertificateUrls.Issue),
            Papers("待打印", facts.Papers.NotPrinted, "已签发，还没有打印", CertificateUrls.AwaitingPrint),
            Papers("待领取", facts.Papers.NotCollected, "已签发，还没有领走", CertificateUrls.AwaitingCollection),
            new("缺字预警", facts.Papers.Unprintable, "人", facts.Papers.Unprintable > 0 ? "姓名里的字打不出来" : "姓名都能打印", CertificateUrls.UnprintableNames,
                facts.Papers.Unprintable > 0 ? Tone.Warning : Tone.Neutral),
            Running(facts),
            .. Tasks(facts),
        ],
        Role.Administrator =>
        [
            new("未设定规则", facts.UnsetRules, "项", "未设定的规则不放行也不阻拦", RuleUrls.Unset, facts.UnsetRules > 0 ? Tone.Warning : Tone.Neutral),
            LogToday(facts),
            .. Tasks(facts),
        ],
        Role.Auditor => [LogToday(facts), Papers("有效证书", facts.Papers.Valid, "证书登记", CertificateUrls.Valid), Running(facts)],
    };

    private static HomeCount People(string label, HomeFacts facts, string note, CaseStage stage)
    {
        var count = facts.People.GetValueOrDefault(stage, 0);
        return Capped(label, count, count == 0 ? "暂无" : note, CaseUrls.InStage(stage), Urgency(stage, count));
    }

    private static HomeCount ToPutForward(HomeFacts facts)
    {
        var barred = facts.People.GetValueOrDefault(CaseStage.Completed, 0) - facts.Ready;
        var note = barred > 0 ? $"另有 {barred} 人未到申报日期" : facts.Ready == 0 ? "暂无" : "已结业，待申报";
        return Capped("待提交评价", facts.Ready, note, CaseUrls.ReadyToPutForward, Tone.Neutral);
    }

    private static HomeCount Capped(string label, int? count, string note, string href, Tone tone)
    {
        var shown = count is { } known ? CappedCount.Of(known) : (CappedCount?)null;
        return new(label, shown?.Count, "人", shown is null ? "人数太多，请打开列表" : note, href, tone, shown?.More == true);
    }

    private static HomeCount Papers(string label, CappedCount count, string note, string href) =>
        new(label, count.Count, "本", count.Count == 0 ? "暂无" : note, href, More: count.More);

    private static HomeCount LogToday(HomeFacts facts) =>
        new("今日记录", facts.LogRowsToday.Count, "条", "变更日志", ChangeLogUrls.OnDay(facts.Today), More: facts.LogRowsToday.More);

    private static HomeCount Sheets(string label, HomeFacts facts, SheetState state, string note)
    {
        var count = facts.Sheets.GetValueOrDefault(state);
        return new(label, count, "份", count == 0 ? "暂无" : note, MarkUrls.InState(state), count > 0 && state == SheetState.Returned ? Tone.Error : Tone.Neutral);
    }

    private static IEnumerable<HomeCount> Tasks(HomeFacts facts) =>
    [
        new("即将到期", facts.Tasks.DueSoon, "项", facts.Tasks.DueSoon > 0 ? "今日或下个工作日" : "暂无", TaskUrls.DueSoon, facts.Tasks.DueSoon > 0 ? Tone.Warning : Tone.Neutral),
        new("已逾期", facts.Tasks.Overdue, "项", facts.Tasks.Overdue > 0 ? "请先办理" : "暂无", TaskUrls.Overdue, facts.Tasks.Overdue > 0 ? Tone.Error : Tone.Neutral),
    ];

    private static Tone Urgency(CaseStage stage, int? count) =>
        count is null or > 0 && stage is (CaseStage.SentBack or CaseStage.UnderObjection) ? Tone.Error : Tone.Neutral;

    private static HomeCount Running(HomeFacts facts) => new(
        "公示中", facts.Postings.Count, "份", facts.Postings is [var next, ..] ? $"最近 {next.LastDay:M月d日} 期满" : "暂无", PostingUrls.Running);
}
