using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Cases.Tasks;

namespace KangyangCase.App.Features.Cases;

public static class TaskUrls
{
    public const string List = NavItems.Tasks;

    public static string DueSoon => Filtered(false, TaskTerm.DueSoon, null);

    public static string Overdue => Filtered(false, TaskTerm.Overdue, null);

    /// <param name="everybody">The whole role's, not only one's own.</param>
    public static string Filtered(bool everybody, TaskTerm? term, TaskKind? kind)
    {
        var parts = new List<string>();
        if (everybody) parts.Add("whose=role");
        if (term is { } when) parts.Add($"due={when}");
        if (kind is { } one) parts.Add($"kind={one}");
        return parts.Count == 0 ? List : $"{List}?{string.Join('&', parts)}";
    }

    /// <summary>Where the task is done, and what the link says; without a place of its own it leads to the case.</summary>
    public static (string Text, string Href) Of(OpenTask task)
    {
        var (about, here) = (task.Case, CaseUrls.Detail(task.Case.Id));
        return task.Kind switch
        {
            TaskKind.Document => ("补材料", CaseUrls.Tab(about.Id, CaseTab.Papers)),
            TaskKind.Place => ("看个案", here),
            TaskKind.Attendance => ("登记考勤", about is { Cohort: { } cohort, UnmarkedSession: { } session } ? CohortUrls.Attendance(cohort, session) : here),
            TaskKind.Completion => ("办理结业", about.Cohort is { } cohort ? CohortUrls.Completion(cohort) : here),
            TaskKind.PutForward => ("提交评价申报", about.Cohort is { } cohort ? AssessmentUrls.PutForward(cohort) : here),
            TaskKind.SentBack => ("改正后重新提交", about.Cohort is { } cohort ? AssessmentUrls.PutForward(cohort) : here),
            TaskKind.Review => ("审核考生", about.Plan is { } plan ? AssessmentUrls.Plan(plan) : AssessmentUrls.List),
            TaskKind.Marks => ("录入成绩", about.Plan is { } plan ? AssessmentUrls.Marks(plan) : AssessmentUrls.List),
            TaskKind.Posting => ("发布公示", AssessmentUrls.Postings),
            TaskKind.PostingEnd => ("查看公示", about.Posting is { } posting ? AssessmentUrls.Posting(posting) : AssessmentUrls.Postings),
            TaskKind.Objection => ("处理异议", about.Posting is { } posting ? AssessmentUrls.Posting(posting) : AssessmentUrls.Postings),
            TaskKind.Issue => ("签发证书", CertificateUrls.Issue),
            TaskKind.Collection => ("领取登记", CaseUrls.Tab(about.Id, CaseTab.Certificates)),
            TaskKind.UnsetRule => ("规则设置", NavItems.Rules),
            TaskKind.HandMade => ("看个案", here),
        };
    }
}
