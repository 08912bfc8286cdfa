using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Home;

/// <summary>What a cohort asks of an actor next, or whom it waits for.</summary>
public static class NextSteps
{
    public sealed record Next(string Step, string? Href, string Note, Tone Tone);

    public static Next For(Cohort cohort, StageCounts counts, HomeFacts facts, Actor actor) =>
        Asked(cohort, counts, facts, actor)
        ?? new(ClassTrack.Awaited(counts.Stages, cohort.StartsOn <= facts.Today), null, "您无需操作", Tone.Neutral);

    private static Next? Asked(Cohort cohort, StageCounts counts, HomeFacts facts, Actor actor) =>
        actor.Is(Role.Coordinator) && OfCoordinator(cohort, counts, facts) is { } coordinator ? coordinator
        : actor.Is(Role.Reviewer) && OfReviewer(counts) is { } reviewer ? reviewer
        : actor.Is(Role.Examiner) && counts.Of(CaseStage.AwaitingAssessment) is > 0 and var waiting
            ? new("录入成绩", MarkUrls.List, $"{waiting} 人待考评", Tone.Neutral)
        : actor.Is(Role.CertificateClerk) && counts.Of(CaseStage.ReadyToIssue) is > 0 and var ready
            ? new("签发证书", CertificateUrls.Issue, $"{ready} 人公示期满", Tone.Neutral)
        : null;

    private static Next? OfCoordinator(Cohort cohort, StageCounts counts, HomeFacts facts) =>
        counts.Of(CaseStage.SentBack) is > 0 and var back ? new("修改退回材料", CaseUrls.Filtered(nameof(CaseStage.SentBack), cohort.Id), $"{back} 人被退回", Tone.Error)
        : facts.Missing.TryGetValue(cohort.Id, out var day) ? new($"补录 {day:M月d日}考勤", CohortUrls.Sessions(cohort.Id), "有人未登记", Tone.Warning)
        : counts.Total == 0 ? new("导入名册", CohortUrls.Import(cohort.Id), "还没有学员", Tone.Neutral)
        : counts.Of(CaseStage.InTraining) is > 0 and var training ? new("登记考勤、办理结业", CohortUrls.Completion(cohort.Id), $"{training} 人在训", Tone.Neutral)
        : counts.Of(CaseStage.Completed) - facts.Barred.GetValueOrDefault(cohort.Id) is > 0 and var completed ? new("提交评价申报", AssessmentUrls.PutForward(cohort.Id), $"{completed} 人已结业", Tone.Neutral)
        : null;

    private static Next? OfReviewer(StageCounts counts) =>
        counts.Of(CaseStage.UnderObjection) is > 0 and var objections ? new("处理异议", PostingUrls.Objected, $"{objections} 人有异议", Tone.Error)
        : counts.Of(CaseStage.PutForward) is > 0 and var candidates ? new("审核考生", AssessmentUrls.List, $"{candidates} 人待审核", Tone.Neutral)
        : counts.Of(CaseStage.Passed) is > 0 and var passed ? new("发布公示", AssessmentUrls.Postings, $"{passed} 人合格待公示", Tone.Neutral)
        : null;
}
