using System.Globalization;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

/// <param name="Before">Null in the first version.</param>
public sealed record OccupationChange(string Field, string? Before, string After);

/// <summary>What one version of an entry says otherwise than the one before, in words.</summary>
public static class OccupationChanges
{
    /// <param name="before">Null: everything the entry says.</param>
    public static IReadOnlyList<OccupationChange> Between(Occupation? before, Occupation after)
    {
        var old = before is null ? null : Words(before).ToDictionary(pair => pair.Field, pair => pair.Text);
        return [.. Words(after).Where(pair => old is null || old[pair.Field] != pair.Text).Select(pair => new OccupationChange(pair.Field, old?[pair.Field], pair.Text))];
    }

    /// <summary>For the change log.</summary>
    public static object Details(Occupation? before, Occupation after) =>
        Between(before, after).ToDictionary(change => change.Field, change => before is null ? change.After : $"{change.Before} → {change.After}");

    private static IEnumerable<(string Field, string Text)> Words(Occupation entry) =>
    [
        ("名称", entry.Name),
        ("类别", entry.Kind.Label()),
        ("别名", Listed(entry.Aliases)),
        ("工种与等级", Listed(entry.WorkTypes.Select(type => OccupationDisplay.LevelsOf(type, entry)))),
        ("等级出处", Grounds(entry.LevelsCertainty, entry.LevelsSource, entry.LevelsNote)),
        ("学历要求", Fact(entry.Education)),
        ("2015版编码", Fact(entry.Code2015)),
        ("2022版编码", Fact(entry.Code2022)),
        ("标准", Fact(entry.Standard)),
        ("标准文号", Fact(entry.StandardDocumentNumber)),
        ("取代的标准", Fact(entry.Supersedes)),
        ("责任部门", $"{Listed((entry.Departments.Value ?? []).Select(one => one.Label()))}{Grounds(entry.Departments.Certainty, entry.Departments.Source, entry.Departments.Note)}"),
        ("相关职业", Listed(entry.RelatedOccupations.Select(one => $"{one.Name}（{one.Basis.Label()}{(one.Code is null ? "" : $"，{one.Code}")}）{Grounds(one.Certainty, one.Source, one.Note)}"))),
        ("相关职业名单", $"{(entry.RelatedOccupationsComplete ? "已与标准核对齐全" : "可能不全")}{(entry.RelatedOccupationsNote is null ? "" : $"；{entry.RelatedOccupationsNote}")}"),
        ("停用", entry.RetiredOn is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "在用"),
    ];

    private static string Fact(Sourced<string> fact) => $"{fact.Value ?? "未查到"}{Grounds(fact.Certainty, fact.Source, fact.Note)}";

    private static string Grounds(Certainty certainty, IReadOnlyList<string> source, string? note) =>
        $"［{certainty.Label()}{(source.Count == 0 ? "" : $"：{string.Join('；', source)}")}］{note}";

    private static string Listed(IEnumerable<string> texts) => string.Join('、', texts) is { Length: > 0 } text ? text : "无";
}
