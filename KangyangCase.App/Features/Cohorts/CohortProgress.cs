using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Where a class stands as a whole, and what it needs next.</summary>
/// <param name="Index">Part of the six-part track (<see cref="StageTrack.Names"/>) of the people who are least far; those who left or failed are passed over.</param>
/// <param name="Percent">Share of the people who are past it.</param>
public sealed record CohortProgress(int People, int Index, int Percent, string Caption, string Next, string? NextHref)
{
    public static CohortProgress Of(CohortId cohort, DateOnly startsOn, IReadOnlyCollection<CaseStage> stages, DateOnly today, bool mayRun, bool historical = false)
    {
        var track = ClassTrack.Of(stages, startsOn);
        if (historical) return new(stages.Count, track.Index, track.Percent, track.Caption, "历史班期，无需办理", null);
        var (next, href) = NextOf(cohort, startsOn, stages, today);
        return new(stages.Count, track.Index, track.Percent, track.Caption, mayRun || href is null ? next : $"协调员：{next}", mayRun ? href : null);
    }

    private static (string Next, string? Href) NextOf(CohortId cohort, DateOnly startsOn, IReadOnlyCollection<CaseStage> stages, DateOnly today)
    {
        if (stages.Count == 0) return ("导入名册", CohortUrls.Import(cohort));
        if (stages.Contains(CaseStage.SentBack)) return ("修改退回材料", Assessments.AssessmentUrls.PutForward(cohort));
        if (startsOn > today) return ("安排课程", CohortUrls.Sessions(cohort));
        if (stages.Contains(CaseStage.InTraining)) return ("登记考勤、办理结业", CohortUrls.Sessions(cohort));
        if (stages.Contains(CaseStage.Completed)) return ("提交评价申报", Assessments.AssessmentUrls.PutForward(cohort));
        return (ClassTrack.Awaited(stages, started: true), null);
    }
}
