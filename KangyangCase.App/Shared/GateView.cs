namespace KangyangCase.App.Shared;

/// <summary>Answer of a gate to a question such as 可参评？</summary>
/// <param name="Question">可参评？</param>
/// <param name="Verdict">The stamp: 可参评, 暂不可参评.</param>
/// <param name="Summary">One sentence: the earliest date, or what is missing.</param>
/// <param name="Detail">A quieter second sentence.</param>
/// <param name="CheckedBy">Which rules answered, and when: 规则包 重庆 2020-01，2020-10-12 核验.</param>
public sealed record GateView(
    string Question,
    string Verdict,
    GateOutcome Outcome,
    string Summary,
    IReadOnlyList<GateGroup> Groups,
    string? Detail = null,
    string? CheckedBy = null);

/// <summary>Rules read together. Any-of and all-of are never mixed.</summary>
/// <param name="Title">申报条件：满足任一条即可; 还须全部满足.</param>
public sealed record GateGroup(string Title, IReadOnlyList<GateRow> Rows);

/// <summary>One rule of a gate.</summary>
/// <param name="Required">满 2 年.</param>
/// <param name="Found">1 年 10 个月.</param>
/// <param name="Clause">Where the rule stands: 职业标准 四级（1）.</param>
/// <param name="Result">符合, 差 57 天, 未设定.</param>
/// <param name="Source">The record the value was read from: 劳动合同 2019-07-15 起.</param>
/// <param name="Next">From when it would pass, or what to do: 2022-11-23 满足.</param>
/// <param name="Href">Where the user can do something about it.</param>
public sealed record GateRow(
    string Rule,
    string Required,
    string Found,
    string Clause,
    GateOutcome Outcome,
    string Result,
    string? Source = null,
    string? Next = null,
    string? Href = null);
