using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;

namespace KangyangCase.App.Features.Cases;

/// <summary>The loudest sentence of the page: the first derived task, or what time has to bring.</summary>
public static class CaseNextStep
{
    public static CaseNext Of(CaseFacts facts)
    {
        if (facts.Tasks.Where(task => task.Kind is not (TaskKind.HandMade or TaskKind.Document or TaskKind.UnsetRule)).MinBy(task => task.Kind) is not { } step) return Waiting(facts);
        var (text, href) = TaskUrls.Of(step);
        return new(step.Reason, text, href, step.Role is { } role ? $"{TaskAccess.RoleOf(role).Label()}办理" : null);
    }

    private static CaseNext Waiting(CaseFacts facts) => facts.Stage switch
    {
        CaseStage.Enrolled when facts.Cohort is { } cohort => new($"{cohort.StartsOn:M月d日}开班。"),
        CaseStage.InTraining when facts.Cohort is { } cohort => new("培训进行中，按课表登记考勤。", "看班期", CohortUrls.Sessions(cohort.Id)),
        CaseStage.Completed => NotYet(facts),
        CaseStage.AwaitingAssessment when facts.Plan is { } plan => new($"{plan.AssessedOn:M月d日}考评。", "查看评价计划", AssessmentUrls.Plan(plan.Id)),
        CaseStage.NotPassed when facts.Cohort is { } cohort => new("考评不合格，可在下一批评价计划中", "重新申报", AssessmentUrls.PutForward(cohort.Id)),
        CaseStage.NotPassed => new("考评不合格，可在下一批评价计划中重新申报。"),
        CaseStage.Stopped when facts.Posting is { } posting => new("异议成立，不发证。", "查看公示", AssessmentUrls.Posting(posting.Id)),
        CaseStage.Certified when facts.Certificates.FirstOrDefault(entry => entry.RevokedOn is null) is { } live =>
            new($"{live.IssuedOn:yyyy-MM-dd} 已发证，已登记领取，全部办结。", "查看证书", CertificateUrls.Detail(live.Id)),
        CaseStage.Certified when facts.Concluding is { } past => new($"{past.IssuedOn:yyyy-MM-dd} 已发证（历史）。", "查看证书", HistoryUrls.Certificate(past.Id)),
        CaseStage.Certified => new("已发证，全部办结。"),
        CaseStage.Revoked => new("证书已撤销。"),
        CaseStage.Exited => new(
            $"{facts.Case.ExitedOn:yyyy-MM-dd} {facts.Case.ExitKind?.Label()}{(facts.Case.ExitDestination is { } to ? $"至{to}" : "")}：{facts.Case.ExitReason}"),
        // These always carry a task; the sentence covers data that contradicts itself.
        CaseStage.Enrolled or CaseStage.InTraining or CaseStage.PutForward or CaseStage.SentBack or CaseStage.AwaitingAssessment or CaseStage.Passed
            or CaseStage.Posted or CaseStage.UnderObjection or CaseStage.Stopped or CaseStage.ReadyToIssue => new($"{facts.Stage.Label()}。"),
    };

    private static CaseNext NotYet(CaseFacts facts) =>
        facts.Eligibility.Verdict?.Earliest is { } earliest ? new($"{earliest:yyyy-MM-dd} 起可申报评价。")
        : facts.Eligibility.EarliestIfEmployed is { } employed ? new($"如自今日起不间断从业，{employed:yyyy-MM-dd} 起可申报评价。")
        : new("暂不符合申报条件，见“可参评？”。");
}
