using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Shared;

/// <summary>Where a class stands as a whole on the six-part track (<see cref="StageTrack.Names"/>).</summary>
/// <param name="Index">Part of the people who are least far; those who left or failed are passed over.</param>
/// <param name="Percent">Share of the people who are past it.</param>
public sealed record ClassTrack(int Index, int Percent, string Caption)
{
    public static ClassTrack Of(IReadOnlyCollection<CaseStage> stages, DateOnly startsOn)
    {
        var places = stages.Select(PlaceOf).OfType<int>().ToList();
        var index = places.Count > 0 ? places.Min() : stages.Count == 0 ? 0 : StageTrack.Names.Count;
        var percent = places.Count > 0 ? 100 * places.Count(place => place > index) / places.Count : 0;
        return new(index, percent, CaptionOf(index, places.Count(place => place == index), startsOn));
    }

    /// <summary>Place on the track; null for those no longer on the way.</summary>
    public static int? PlaceOf(CaseStage stage) => stage switch
    {
        CaseStage.Enrolled => 1,
        CaseStage.InTraining => 2,
        CaseStage.Completed or CaseStage.PutForward or CaseStage.SentBack or CaseStage.AwaitingAssessment or CaseStage.Passed => 3,
        CaseStage.Posted or CaseStage.UnderObjection => 4,
        CaseStage.ReadyToIssue => 5,
        CaseStage.Certified => StageTrack.Names.Count,
        CaseStage.NotPassed or CaseStage.Stopped or CaseStage.Revoked or CaseStage.Exited => null,
    };

    /// <summary>Whom a class waits for when nothing is asked of the reader.</summary>
    public static string Awaited(IReadOnlyCollection<CaseStage> stages, bool started) =>
        stages.Count == 0 ? "等待导入名册"
        : !started ? "等待开班"
        : stages.Contains(CaseStage.InTraining) ? "等待培训结业"
        : stages.Contains(CaseStage.Completed) || stages.Contains(CaseStage.SentBack) ? "等待提交评价申报"
        : stages.Contains(CaseStage.PutForward) ? "等待审核"
        : stages.Contains(CaseStage.AwaitingAssessment) ? "等待考评"
        : stages.Contains(CaseStage.Passed) ? "等待公示"
        : stages.Contains(CaseStage.Posted) || stages.Contains(CaseStage.UnderObjection) ? "等待公示期满"
        : stages.Contains(CaseStage.ReadyToIssue) ? "等待签发证书"
        : "全部办结";

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
}
