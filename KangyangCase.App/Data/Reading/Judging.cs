using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Rules;

namespace KangyangCase.App.Data.Reading;

/// <summary>Holds marks against the pass rule in force on the plan's announcement day.</summary>
public static class Judging
{
    private static readonly PassRuleCatalogue Rules = ReferencePassRules.Load();

    /// <summary>The rule of a plan, with the administrator's pass mark; null when nothing is on file for its goal.</summary>
    public static PassRule? RuleFor(AssessmentPlan plan, RuleCatalog settings)
    {
        var mark = settings.Number(RuleKeys.PassMark, plan.AnnouncedOn);
        return Rules.Find(plan.Goal, plan.AnnouncedOn) is { } rule
            ? mark.IsSet ? rule with { PassMark = mark.Value } : rule
            : null;
    }

    public static AssessmentVerdict? Judge(AssessmentPlan plan, Assessment assessment, RuleCatalog settings) =>
        RuleFor(plan, settings)?.Judge(assessment.Marks.ToDictionary(mark => mark.Component, mark => (Mark?)mark.Value));
}
