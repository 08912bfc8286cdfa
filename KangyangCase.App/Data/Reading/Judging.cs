using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Data.Reading;

/// <summary>Holds marks against the pass rule of the plan's policy pack.</summary>
public static class Judging
{
    /// <summary>The pack fixed when the plan was announced; for plans older than the packs, the one their announcement day calls for.</summary>
    public static PackChoice? PackFor(this RuleCatalog rules, AssessmentPlan plan) => rules.PackFor(plan, plan.Goal, plan.AnnouncedOn);

    /// <param name="plan">Null while none is announced.</param>
    public static PackChoice? PackFor(this RuleCatalog rules, AssessmentPlan? plan, Goal goal, DateOnly announcedOn) =>
        (plan is { PackId: { } id, PackVersion: { } version } ? rules.Packs.Kept(id, version, goal) : null) ?? rules.Packs.Choose(goal, announcedOn);

    /// <summary>The rule of a plan, with the administrator's pass mark; null when nothing is on file for its goal.</summary>
    public static PassRule? RuleFor(AssessmentPlan plan, RuleCatalog rules)
    {
        var pack = rules.PackFor(plan)?.Pack;
        var mark = rules.Number(RuleKeys.PassMark, plan.AnnouncedOn, pack?.Id);
        return pack?.PassRuleFor(plan.Goal, plan.AnnouncedOn) is { } rule
            ? mark.IsSet ? rule with { PassMark = mark.Value } : rule
            : null;
    }

    public static AssessmentVerdict? Judge(AssessmentPlan plan, Assessment assessment, RuleCatalog rules) =>
        RuleFor(plan, rules)?.Judge(assessment.Marks.ToDictionary(mark => mark.Component, mark => (Mark?)mark.Value));
}
