using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

/// <summary>The fields of an entry where two people's words are compared.</summary>
internal static class OccupationFields
{
    public static IReadOnlyList<EditField<OccupationForm>> Compared { get; } =
    [
        new("名称", form => form.Name, (to, from) => to.Name = from.Name),
        new("类别", form => form.Kind.Label(), (to, from) => to.Kind = from.Kind),
        new("别名", form => form.Aliases, (to, from) => to.Aliases = from.Aliases),
        new("工种与等级", form => Listed(form.WorkTypes.Select(Words)), (to, from) => Refill(to.WorkTypes, from.WorkTypes.Select(one => one.Copy()))),
        Fact("等级的出处", form => form.Levels),
        Fact("2015版编码", form => form.Code2015),
        Fact("2022版编码", form => form.Code2022),
        Fact("现行标准", form => form.Standard),
        Fact("标准文号", form => form.DocumentNumber),
        Fact("取代的标准", form => form.Supersedes),
        Fact("学历要求", form => form.Education),
        new("责任部门", form => Listed(form.Departments.Order().Select(one => one.Label())), (to, from) =>
        {
            to.Departments.Clear();
            to.Departments.UnionWith(from.Departments);
        }),
        Fact("责任部门的出处", form => form.DepartmentFact),
        new("相关职业", form => Listed(form.Related.Select(Words)), (to, from) => Refill(to.Related, from.Related.Select(one => one.Copy()))),
        new("相关职业名单", form => $"{(form.RelatedComplete ? "齐全" : "可能不全")}；{form.RelatedNote}", (to, from) =>
            (to.RelatedComplete, to.RelatedNote) = (from.RelatedComplete, from.RelatedNote)),
    ];

    private static EditField<OccupationForm> Fact(string name, Func<OccupationForm, FactForm> fact) =>
        new(name, form => fact(form).Words, (to, from) => fact(to).Take(fact(from)));

    private static string Words(WorkTypeForm type) =>
        $"{type.Name}（{(type.Unknown ? "等级未查到" : Listed(SkillLevels.FromLowest.Where(type.Levels.Contains).Select(level => level.ShortLabel())))}）";

    private static string Words(RelatedForm one) => $"{one.Name}（{one.Basis.Label()}，{one.Code}，{one.Source}，{(one.IsChecked ? "已看到出处" : "未看到出处")}，{one.Note}）";

    private static string Listed(IEnumerable<string> texts) => string.Join('、', texts);

    private static void Refill<T>(List<T> list, IEnumerable<T> with)
    {
        T[] rows = [.. with];
        list.Clear();
        list.AddRange(rows);
    }
}
