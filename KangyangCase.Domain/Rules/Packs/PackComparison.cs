using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Rules.Packs;

/// <param name="What">Where in the pack: 养老护理员 四级 第1项.</param>
/// <param name="Before">Null: new.</param>
/// <param name="After">Null: taken out.</param>
public sealed record PackChange(string What, string? Before, string? After);

/// <summary>Two versions of a pack, entry by entry, in words.</summary>
public static class PackComparison
{
    public static IReadOnlyList<PackChange> Between(PolicyPack before, PolicyPack after)
    {
        var (old, fresh) = (Entries(before), Entries(after));
        return
        [
            .. old.Where(entry => fresh.GetValueOrDefault(entry.Key) != entry.Value)
                .Select(entry => new PackChange(entry.Key, entry.Value, fresh.GetValueOrDefault(entry.Key))),
            .. fresh.Where(entry => !old.ContainsKey(entry.Key)).Select(entry => new PackChange(entry.Key, null, entry.Value)),
        ];
    }

    private static Dictionary<string, string> Entries(PolicyPack pack)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["名称"] = pack.Title,
            ["适用通知"] = pack.Notice ?? "无",
            ["依据"] = Words(pack.Basis),
            ["起止"] = Days(pack.From, pack.To),
            ["切换"] = pack.NeedsSwitching ? "须设定切换日期才适用" : "不需要切换日期",
        };
        foreach (var precondition in pack.Preconditions)
        {
            entries[$"前提条件 {precondition.Subject.Label()}{precondition.SubsidyName} {precondition.Criterion.Label()} {precondition.Text}"] = Words(precondition.Basis);
        }

        foreach (var set in pack.Conditions)
        {
            entries[$"{set.Occupation} 等级"] = string.Join("、", set.Levels.Select(level => level.Level?.ShortLabel() ?? "不分级"));
            entries[$"{set.Occupation} 条件来源"] = $"{set.Kind.Label()}；{set.Title}；{set.Regime}；{set.Standing.Label()}；{Days(set.From, set.To)}；{Words(set.Basis)}";
            foreach (var (level, one) in set.Levels.SelectMany(level => level.Alternatives.Select(one => (level, one))))
            {
                entries[$"{set.Occupation} {level.Level?.ShortLabel()} {one.Id}"] =
                    $"{one.Text}；{string.Join("，", one.Requirements.Select(Words))}；{one.Clause}；{one.Certainty.Label()}；{string.Join(" ", one.Source)}";
            }
        }

        foreach (var rule in pack.PassRules)
        {
            entries[$"合格标准 {rule.Id}"] =
                $"{rule.GoalKind.Label()} {rule.Occupation ?? "各职业"} {string.Join("、", rule.Levels.Select(level => level.ShortLabel()))} {string.Join("、", rule.Components.Select(component => component.Label()))} 各 {rule.PassMark:0.#} 分；{Days(rule.From, rule.To)}；{Words(rule.Basis)}";
        }

        return entries;
    }

    private static string Words(EntryRequirement requirement) => requirement switch
    {
        EntryRequirement.Schooling one => $"{one.Required}（最低：{one.AtLeast.Label()}）",
        EntryRequirement.Title { AtLeast: { } rank } one => $"{one.Required}（最低：{rank.Label()}）",
        _ => requirement.Required,
    };

    private static string Words(Basis basis) => $"{basis.Citation}；{string.Join(" ", basis.Source)}{(basis.Note is null ? "" : $"；{basis.Note}")}";

    private static string Days(DateOnly? from, DateOnly? to) => $"{from?.ToString("yyyy-MM-dd") ?? "一直"} 至 {to?.ToString("yyyy-MM-dd") ?? "今"}";
}
