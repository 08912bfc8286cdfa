using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Where a class stands as a whole, and what it needs next.</summary>
/// <param name="Index">Part of the six-part track (<see cref="StageTrack.Names"/>) of the people who are least far; those who left or failed are passed over.</param>
/// <param name="Percent">Share of the people who are past it.</param>
public sealed record CohortProgress(int People, int Index, int Percent, string Caption, string Next, string? NextHref)
{
    public static CohortProgress Of(CohortId cohort, DateOnly startsOn, IReadOnlyCollection<CaseStage> stages, DateOnly today, bool mayRun)
    {
        var places = stages.Select(CohortDisplay.TrackIndex).OfType<int>().ToList();
        var index = places.Count > 0 ? places.Min() : stages.Count == 0 ? 0 : StageTrack.Names.Count;
        var percent = places.Count > 0 ? 100 * places.Count(place => place > index) / places.Count : 0;
        var here = places.Count(place => place == index);
        var (next, href) = NextOf(cohort, startsOn, stages, today);
        return new(stages.Count, index, percent, CaptionOf(index, here, startsOn), mayRun || href is null ? next : $"协调员：{next}", mayRun ? href : null);
    }

    private static string CaptionOf(int index, int people, DateOnly startsOn) => index switch
    {
        0 => "名册未导入",
        1 => $"{startsOn:M月d日}开班",
        2 => $"在训 {people} 人",
        3 => $"评价中 {people} 人",
        4 => $"公示 {people} 人",
        5 => $"待发证 {people} 人",
        _ => "全部办结",
    };

    private static (string Next, string? Href) NextOf(CohortId cohort, DateOnly startsOn, IReadOnlyCollection<CaseStage> stages, DateOnly today)
    {
        if (stages.Count == 0) return ("导入名册", CohortUrls.Import(cohort));
        if (stages.Contains(CaseStage.SentBack)) return ("修改退回材料", Assessments.AssessmentUrls.PutForward(cohort));
        if (startsOn > today) return ("安排课程", CohortUrls.Sessions(cohort));
        if (stages.Contains(CaseStage.InTraining)) return ("登记考勤、办理结业", CohortUrls.Sessions(cohort));
        if (stages.Contains(CaseStage.Completed)) return ("提交评价申报", Assessments.AssessmentUrls.PutForward(cohort));
        return (Awaited(stages), null);
    }

    private static string Awaited(IReadOnlyCollection<CaseStage> stages) =>
        stages.Contains(CaseStage.PutForward) ? "等待审核"
        : stages.Contains(CaseStage.AwaitingAssessment) ? "等待考评"
        : stages.Contains(CaseStage.Passed) ? "等待公示"
        : stages.Contains(CaseStage.Posted) || stages.Contains(CaseStage.UnderObjection) ? "等待公示期满"
        : stages.Contains(CaseStage.ReadyToIssue) ? "等待签发证书"
        : "全部办结";
}
