using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>How the states of a class read, and where stages lie on its track.</summary>
public static class CohortDisplay
{
    private const int Done = 6;

    public static string Label(this CohortState state) => state switch
    {
        CohortState.Coming => "未开班",
        CohortState.Running => "进行中",
        CohortState.Over => "已过结束日期",
    };

    /// <summary>Place on the six-part track; null for those no longer on the way.</summary>
    public static int? TrackIndex(CaseStage stage) => stage switch
    {
        CaseStage.Enrolled => 1,
        CaseStage.InTraining => 2,
        CaseStage.Completed or CaseStage.PutForward or CaseStage.SentBack or CaseStage.AwaitingAssessment or CaseStage.Passed => 3,
        CaseStage.Posted or CaseStage.UnderObjection => 4,
        CaseStage.ReadyToIssue => 5,
        CaseStage.Certified => Done,
        CaseStage.NotPassed or CaseStage.Stopped or CaseStage.Revoked or CaseStage.Exited => null,
    };
}
