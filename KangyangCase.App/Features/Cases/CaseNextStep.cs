using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations.Eligibility;
using AssessmentUrls = KangyangCase.App.Features.Assessments.AssessmentUrls;

namespace KangyangCase.App.Features.Cases;

/// <summary>The loudest sentence of the page: what the case waits for.</summary>
public static class CaseNextStep
{
    public static CaseNext Of(CaseFacts facts) => facts.Stage switch
    {
        CaseStage.Enrolled when facts.Cohort is { } cohort => new($"{cohort.StartsOn:M月d日}开班"),
        CaseStage.Enrolled => new("等待编班"),
        CaseStage.InTraining => Link("登记考勤，期满后", "办理结业", facts.Cohort, CohortUrls.Completion),
        CaseStage.Completed => AfterCompletion(facts),
        CaseStage.PutForward => Plan(facts, "等待审核员审核"),
        CaseStage.SentBack => Link($"退回原因：{facts.Attempt?.Assessment.DecisionReason}，改正后", "重新提交", facts.Cohort, AssessmentUrls.PutForward),
        CaseStage.AwaitingAssessment => Plan(facts, $"{facts.Plan?.AssessedOn:M月d日}考评，等待成绩提交"),
        CaseStage.NotPassed => Link("可在下一批评价计划中", "重新申报", facts.Cohort, AssessmentUrls.PutForward),
        CaseStage.Passed => new("成绩合格，等待审核员", "发布公示", AssessmentUrls.Postings),
        CaseStage.Posted when facts.Posting is { } posting =>
            new($"公示至 {posting.LastDay:M月d日}（含），{posting.LastDay.AddDays(1):M月d日}起可发证，", "查看公示", AssessmentUrls.Posting(posting.Id)),
        CaseStage.UnderObjection when facts.Posting is { } posting => new("等待审核员", "处理异议", AssessmentUrls.Posting(posting.Id)),
        CaseStage.Stopped when facts.Posting is { } posting => new("异议成立，不发证，", "查看公示", AssessmentUrls.Posting(posting.Id)),
        CaseStage.Posted or CaseStage.UnderObjection or CaseStage.Stopped => new("公示中，", "查看公示", AssessmentUrls.Postings),
        CaseStage.ReadyToIssue => new("公示期满，等待证书专员", "签发证书", CertificateUrls.Issue),
        CaseStage.Certified when facts.Certificates.FirstOrDefault(entry => entry.RevokedOn is null) is { } live =>
            new($"{live.IssuedOn:yyyy-MM-dd} 已发证，", "查看证书", CertificateUrls.Detail(live.Id)),
        CaseStage.Certified when facts.Concluding is { } past => new($"{past.IssuedOn:yyyy-MM-dd} 已发证（历史），", "查看证书", HistoryUrls.Certificate(past.Id)),
        CaseStage.Certified => new("已发证，全部办结"),
        CaseStage.Revoked => new("证书已撤销"),
        CaseStage.Exited => new($"{facts.Case.ExitedOn:yyyy-MM-dd} {facts.Case.ExitKind?.Label()}：{facts.Case.ExitReason}"),
    };

    private static CaseNext AfterCompletion(CaseFacts facts)
    {
        if (facts.Eligibility.Verdict is not { Outcome: EligibilityOutcome.NotEligible } refused)
        {
            return Link("", "提交评价申报", facts.Cohort, AssessmentUrls.PutForward);
        }
        return refused.Earliest is { } earliest ? new($"{earliest:yyyy-MM-dd} 起可申报评价")
            : facts.Eligibility.EarliestIfEmployed is { } employed ? new($"如自今日起不间断从业，{employed:yyyy-MM-dd} 起可申报评价")
            : new("暂不符合申报条件，见“可参评？”");
    }

    private static CaseNext Link(string before, string link, Cohort? cohort, Func<CohortId, string> address) =>
        cohort is null ? new(before + link) : new(before, link, address(cohort.Id));

    private static CaseNext Plan(CaseFacts facts, string sentence) =>
        facts.Plan is { } plan ? new(sentence + "，", "查看评价计划", AssessmentUrls.Plan(plan.Id)) : new(sentence);
}
