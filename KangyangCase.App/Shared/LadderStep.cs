namespace KangyangCase.App.Shared;

public enum LadderState
{
    Earned,
    Goal,
    Later,
}

/// <summary>One level of the ladder, 五级 first.</summary>
/// <param name="Level">五级.</param>
/// <param name="Worker">初级工.</param>
/// <param name="Foot">One or two short lines: 已取得, then a date. The last one becomes the link.</param>
/// <param name="Percent">Share of the required time served, 0 to 100; shown on the goal only.</param>
public sealed record LadderStep(
    string Level,
    string Worker,
    LadderState State,
    IReadOnlyList<string> Foot,
    string? Href = null,
    int Percent = 0);
