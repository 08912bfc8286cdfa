using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.ChangeLog;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;

namespace KangyangCase.App.Features.Home;

/// <summary>Which counts a role sees first; every one is a link to what it counts.</summary>
public static class HomeCountRules
{
    private const int Most = 6;

    public static IReadOnlyList<HomeCount> For(Actor actor, HomeFacts facts) =>
        [.. actor.Roles.Order().SelectMany(role => For(role, facts)).DistinctBy(count => count.Label).Take(Most)];

    private static IEnumerable<HomeCount> For(Role role, HomeFacts facts) => role switch
    {
        Role.Coordinator =>
        [
            new("待开班", facts.Coming.Count, "班", facts.Coming is [var first, ..] ? $"{first.StartsOn:M月d日} {first.Name}" : "暂无", CohortUrls.InState(CohortState.Coming)),
            new("今日开课", facts.SessionsToday, "节", facts.SessionsToday > 0 ? "今日有课" : "今日无课", CohortUrls.InState(CohortState.Today)),
            new("缺考勤", facts.Missing.Count, "班", facts.Missing.Count > 0 ? $"最早 {facts.Missing.Values.Min():M月d日}" : "已全部登记", MissingHref(facts),
                facts.Missing.Count > 0 ? Tone.Warning : Tone.Neutral),
            ToPutForward(facts),
            People("退回待改", facts, "请按退回原因修改", CaseStage.SentBack),
            People("公示中", facts, "等待公示期满", CaseStage.Posted),
        ],
        Role.Reviewer =>
        [
            People("待审核", facts, "考生资格审核", CaseStage.PutForward),
            People("待公示", facts, "成绩合格，待公示", CaseStage.Passed),
            Running(facts),
            People("异议处理中", facts, "逐人处理，不影响他人", CaseStage.UnderObjection),
        ],
        Role.Examiner =>
        [
            Sheets("待录成绩", facts, SheetState.Waiting, "审核通过，还没有成绩"),
            Sheets("录入中", facts, SheetState.Started, "录完后提交"),
            Sheets("退回待改", facts, SheetState.Returned, "按退回原因更正"),
            People("考评不合格", facts, "成绩已提交", CaseStage.NotPassed),
            Running(facts),
        ],
        Role.CertificateClerk =>
        [
            People("公示期满待制证", facts, "可以签发", CaseStage.ReadyToIssue) with { Href = CertificateUrls.Issue },
            new("待打印", facts.NotPrinted, "本", facts.NotPrinted > 0 ? "已签发，还没有打印" : "暂无", CertificateUrls.AwaitingPrint),
            new("待领取", facts.NotCollected, "本", facts.NotCollected > 0 ? "已签发，还没有领走" : "暂无", TaskUrls.Filtered(everybody: true, overdue: false, TaskKind.Collection)),
            new("缺字预警", facts.Unprintable, "人", facts.Unprintable > 0 ? "姓名里的字打不出来" : "姓名都能打印", CertificateUrls.UnprintableNames,
                facts.Unprintable > 0 ? Tone.Warning : Tone.Neutral),
            Running(facts),
            People("已发证", facts, "证书登记", CaseStage.Certified) with { Href = CertificateUrls.List },
        ],
        Role.Administrator =>
        [
            new("未设定规则", facts.UnsetRules, "项", "未设定的规则不放行也不阻拦", "/rules", facts.UnsetRules > 0 ? Tone.Warning : Tone.Neutral),
            new("今日记录", facts.LogRowsToday, "条", "变更日志", ChangeLogUrls.OnDay(facts.Today)),
        ],
        Role.Auditor =>
        [
            new("今日记录", facts.LogRowsToday, "条", "变更日志", ChangeLogUrls.OnDay(facts.Today)),
            People("已发证", facts, "证书登记", CaseStage.Certified) with { Href = CertificateUrls.List },
            Running(facts),
        ],
    };

    private static HomeCount People(string label, HomeFacts facts, string note, CaseStage stage)
    {
        var count = facts.All.Of(stage);
        return new(label, count, "人", count == 0 ? "暂无" : note, CaseUrls.InStage(stage), Urgency(stage, count));
    }

    private static HomeCount Sheets(string label, HomeFacts facts, SheetState state, string note)
    {
        var count = facts.Sheets.GetValueOrDefault(state);
        return new(label, count, "份", count == 0 ? "暂无" : note, MarkUrls.InState(state), count > 0 && state == SheetState.Returned ? Tone.Error : Tone.Neutral);
    }

    private static HomeCount ToPutForward(HomeFacts facts)
    {
        var barred = facts.Barred.Values.Sum();
        var ready = facts.All.Of(CaseStage.Completed) - barred;
        var note = barred > 0 ? $"另有 {barred} 人未到申报日期" : ready == 0 ? "暂无" : "已结业，待申报";
        return new("待提交评价", ready, "人", note, CaseUrls.InStage(CaseStage.Completed));
    }

    private static Tone Urgency(CaseStage stage, int count) =>
        count > 0 && stage is (CaseStage.SentBack or CaseStage.UnderObjection) ? Tone.Error : Tone.Neutral;

    private static HomeCount Running(HomeFacts facts) => new(
        "公示中", facts.Postings.Count, "份", facts.Postings is [var next, ..] ? $"最近 {next.LastDay:M月d日} 期满" : "暂无", PostingUrls.Running);

    private static string MissingHref(HomeFacts facts) => facts.Missing.Count == 1 ? CohortUrls.Sessions(facts.Missing.Keys.Single()) : CohortUrls.InState(CohortState.Gap);
}
