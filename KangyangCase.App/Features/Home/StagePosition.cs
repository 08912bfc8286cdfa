using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Home;

/// <summary>Where a stage lies on the six-part track: 报名 开班 培训 评价 公示 发证.</summary>
public static class StagePosition
{
    public const int Done = 6;

    /// <summary>Null for those who are no longer on the way.</summary>
    public static int? Of(CaseStage stage) => stage switch
    {
        CaseStage.Enrolled => 1,
        CaseStage.InTraining => 2,
        CaseStage.Completed or CaseStage.PutForward or CaseStage.SentBack or CaseStage.AwaitingAssessment or CaseStage.Passed => 3,
        CaseStage.Posted or CaseStage.UnderObjection => 4,
        CaseStage.ReadyToIssue => 5,
        CaseStage.Certified => Done,
        CaseStage.NotPassed or CaseStage.Stopped or CaseStage.Revoked or CaseStage.Exited => null,
    };

    /// <summary>Index of the least advanced, and the share of people who are past it.</summary>
    public static (int Index, int Percent) Of(StageCounts counts)
    {
        var placed = counts.Counts.Select(pair => (Position: Of(pair.Key), pair.Value)).Where(pair => pair.Position is not null).ToList();
        if (placed.Count == 0) return (counts.Total == 0 ? 0 : Done, 0);
        var index = placed.Min(pair => pair.Position!.Value);
        var people = placed.Sum(pair => pair.Value);
        return (index, 100 * placed.Where(pair => pair.Position > index).Sum(pair => pair.Value) / people);
    }
}
