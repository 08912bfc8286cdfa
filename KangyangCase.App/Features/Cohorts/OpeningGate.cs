using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Features.Standards;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Standards;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What is on file about a class that wants to open.</summary>
/// <param name="TooYoung">People of the roster below the legal working age on the first day.</param>
/// <param name="Scheduled">Lessons scheduled so far.</param>
public sealed record OpeningFacts(
    Cohort Cohort, Occupation? Occupation, Organization Provider, FilingHistory? Assessor, StandardCover Cover, RuleCatalog Rules, PackChoice? Pack,
    int People, int TooYoung, LessonHours Scheduled, DateOnly Today);

/// <summary>可开班？ What the notice asks of a class, each with what was found and its clause. It informs; nobody is stopped by it.</summary>
public static class OpeningGate
{
    private const string Question = "可开班？";
    private const string Notice = ForbiddenCriteria.Notice;

    public static GateView Of(OpeningFacts facts)
    {
        GateRow[] rows = [Level(facts), Carrier(facts), Standard(facts), Subjects(facts), Hours(facts), Age(facts), NoBarriers(facts), .. Filing(facts)];
        var groups = new[] { new GateGroup("须全部满足", rows) };
        var checkedBy = $"{(facts.Pack is { } pack ? $"规则包 {pack.Pack.Name}，" : "")}{DateText.Show(facts.Today)} 核验";
        if (Array.Find(rows, row => row.Outcome == GateOutcome.NotMet) is { } stopped)
        {
            return new(Question, "不宜开班", GateOutcome.NotMet, $"{stopped.Rule}：{stopped.Result}。", groups, CheckedBy: checkedBy);
        }

        var early = Array.FindAll(rows, row => row.Outcome == GateOutcome.NotYet);
        if (early.Length > 0)
        {
            return new(Question, $"还差 {early.Length} 项", GateOutcome.NotYet, $"{string.Join("；", early.Select(row => $"{row.Rule}：{row.Result}"))}。", groups, CheckedBy: checkedBy);
        }

        var open = Array.FindAll(rows, row => row.Outcome == GateOutcome.Unset);
        return open.Length > 0
            ? new(Question, RuleSetting.UnsetLabel, GateOutcome.Unset, $"{string.Join("、", open.Select(row => row.Rule))}未设定：既不算符合，也不算不符合。", groups, CheckedBy: checkedBy)
            : new(Question, "可开班", GateOutcome.Met, "各项均已核对。", groups, CheckedBy: checkedBy);
    }

    private static GateRow Level(OpeningFacts facts)
    {
        const string rule = "培训目标";
        const string required = "目录内的职业等级、专项职业能力或培训项目";
        var clause = facts.Occupation?.Standard.Value ?? $"{Notice} 三（一）";
        if (facts.Occupation is not { } occupation) return new(rule, required, $"目录中没有{facts.Cohort.Goal.Name}", $"{Notice} 三（一）", GateOutcome.NotMet, "不在目录");
        if (occupation.IsRetired(facts.Cohort.StartsOn)) return new(rule, required, $"{facts.Cohort.Goal.Display}，{occupation.RetiredOn:yyyy-MM-dd} 起停用；已建的班期照常办理", $"{Notice} 三（一）", GateOutcome.Met, "已建班期");
        return facts.Cohort.Goal.Level is { } level && occupation.Has(level) is var has && has != LevelExistence.Exists
            ? has == LevelExistence.Absent
                ? new(rule, required, $"{occupation.Name}没有{level.Label()}", clause, GateOutcome.NotMet, "没有这个等级")
                : new(rule, required, $"{facts.Cohort.Goal.Display}，等级未查到", clause, GateOutcome.Unset, RuleSetting.UnsetLabel)
            : new(rule, required, facts.Cohort.Goal.Display, clause, GateOutcome.Met, "符合");
    }

    private static GateRow Carrier(OpeningFacts facts) => facts.Provider.ProviderKind is { } kind
        ? new("实施载体", "通知所列九类机构之一", $"{facts.Provider.Name}：{kind.Label()}", TrainingProviderKinds.Clause, GateOutcome.Met, "符合")
        : new("实施载体", "通知所列九类机构之一", facts.Provider.Name, TrainingProviderKinds.Clause, GateOutcome.Unset, "类别未登记",
            Next: "由管理员登记", Href: OrganizationUrls.Detail(facts.Provider.Id));

    private static GateRow Standard(OpeningFacts facts)
    {
        const string rule = "培训标准";
        const string required = "有已批准、当日有效的培训标准和课程";
        return facts.Cover.Standards is [var first, ..]
            ? new(rule, required, string.Join("；", facts.Cover.Standards.Select(one => $"{one.Version}（{one.Mode.Label()}）")), $"{Notice} 三（二）", GateOutcome.Met, "符合", Href: StandardUrls.Detail(StandardKind.Training, first.Id.Value))
            : new(rule, required, "没有在册的培训标准", $"{Notice} 三（二）", GateOutcome.Unset, RuleSetting.UnsetLabel, Next: "由管理员录入批准的标准", Href: StandardUrls.List);
    }

    private static GateRow Subjects(OpeningFacts facts)
    {
        const string rule = "贯穿内容";
        const string required = "法律知识等七项贯穿培训全过程";
        if (!facts.Cover.Exists) return new(rule, required, "没有培训标准可核对", $"{Notice} 三（三）", GateOutcome.Unset, RuleSetting.UnsetLabel);
        var lacking = facts.Cover.LackingEverywhere;
        return lacking.Count == 0
            ? new(rule, required, "七项都有", $"{Notice} 三（三）", GateOutcome.Met, "符合")
            : new(rule, required, $"缺{string.Join("、", lacking.Select(subject => subject.Label()))}", $"{Notice} 三（三）", GateOutcome.NotYet, $"缺 {lacking.Count} 项",
                Href: StandardUrls.Detail(StandardKind.Training, facts.Cover.Standards[0].Id.Value));
    }

    private static GateRow Hours(OpeningFacts facts)
    {
        var rule = facts.Rules.MinLessonHours(facts.Cohort.Goal, facts.Cohort.StartsOn, facts.Pack?.Pack.Id);
        var found = $"已排 {facts.Scheduled} 学时";
        var href = CohortUrls.Sessions(facts.Cohort.Id);
        return !rule.IsSet
            ? new("课时安排", RuleSetting.UnsetLabel, found, rule.Setting?.Clause ?? "条文未查到", GateOutcome.Unset, RuleSetting.UnsetLabel, Href: href)
            : facts.Scheduled >= rule.Value
                ? new("课时安排", $"不少于 {rule.Display}", found, rule.Setting.Clause, GateOutcome.Met, "符合")
                : new("课时安排", $"不少于 {rule.Display}", found, rule.Setting.Clause, GateOutcome.NotYet, "课时不足", Href: href);
    }

    private static GateRow Age(OpeningFacts facts)
    {
        var rule = facts.Rules.WholeNumber(RuleKeys.LegalWorkingAge, facts.Cohort.StartsOn);
        var clause = rule.Setting?.Clause ?? "条文未查到";
        if (!rule.IsSet) return new("法定劳动年龄", RuleSetting.UnsetLabel, $"名册 {facts.People} 人", clause, GateOutcome.Unset, RuleSetting.UnsetLabel);
        var required = $"开班日年满 {rule.Display}";
        return facts.People == 0 ? new("法定劳动年龄", required, "名册未导入", clause, GateOutcome.NotYet, "没有学员", Href: CohortUrls.Import(facts.Cohort.Id))
            : facts.TooYoung == 0 ? new("法定劳动年龄", required, $"{facts.People} 人都已达到", clause, GateOutcome.Met, "符合")
            : new("法定劳动年龄", required, $"{facts.TooYoung} 人未达到", clause, GateOutcome.NotMet, $"{facts.TooYoung} 人未达到");
    }

    private static GateRow NoBarriers(OpeningFacts facts)
    {
        const string required = "不以地域、户籍、年龄、缴纳社保为参训前提";
        var preconditions = facts.Pack?.Pack.Preconditions.Where(one => one.Subject == PreconditionSubject.Training).ToList() ?? [];
        var found = preconditions.Count == 0 ? "没有前提条件" : $"只有：{string.Join("、", preconditions.Select(one => one.Text))}";
        return facts.Pack is { } pack && ForbiddenCriteria.Check(pack.Pack) is { } refusal
            ? new("参训前提", required, refusal.Message, PackErrors.ForbiddenClause, GateOutcome.NotMet, "不得设置")
            : new("参训前提", required, found, PackErrors.ForbiddenClause, GateOutcome.Met, "符合");
    }

    private static IEnumerable<GateRow> Filing(OpeningFacts facts)
    {
        if (facts.Cohort.Goal.Kind == GoalKind.TrainingProgramme) yield break;
        const string rule = "评价机构备案";
        const string required = "备案范围和有效期覆盖培训目标";
        const string clause = $"{Notice} 三（五）";
        if (facts.Assessor is not { } assessor)
        {
            yield return new(rule, required, "评价机构未定", clause, GateOutcome.NotYet, "未定");
            yield break;
        }

        var answer = assessor.Answer(facts.Cohort.Goal, facts.Today);
        yield return answer.Outcome switch
        {
            FilingOutcome.Covered => new(rule, required, $"{assessor.Organization.Name}：{answer.Filing?.DocumentNumber}", clause, GateOutcome.Met, "符合"),
            FilingOutcome.Unset => new(rule, required, $"{assessor.Organization.Name}：备案范围未登记", clause, GateOutcome.Unset, RuleSetting.UnsetLabel),
            FilingOutcome.NotCovered => new(rule, required, answer.Refusal?.Message ?? assessor.Organization.Name, answer.Refusal?.Clause ?? clause, GateOutcome.NotMet, "未覆盖"),
        };
    }
}
