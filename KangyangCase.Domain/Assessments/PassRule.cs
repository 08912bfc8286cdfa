using System.Globalization;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Assessments;

/// <summary>Which components are required and from which mark each is passed. Each for itself: no averaging.</summary>
/// <param name="Occupation">Null: for every occupation without a rule of its own.</param>
/// <param name="Levels">Empty for goals without level.</param>
/// <param name="PassMark">In points, out of <see cref="Mark.FullScore"/>.</param>
public sealed record PassRule(
    string Id,
    GoalKind GoalKind,
    string? Occupation,
    IReadOnlyList<SkillLevel> Levels,
    IReadOnlyList<AssessmentComponent> Components,
    decimal PassMark,
    DateOnly? From,
    DateOnly? To,
    Basis Basis)
{
    public bool AppliesTo(Goal goal, DateOnly day) =>
        GoalKind == goal.Kind
        && (Occupation is null || Occupation == goal.Name)
        && (goal.Level is not { } level || Levels.Contains(level))
        && (From is null || day >= From)
        && (To is null || day <= To);

    /// <param name="marks">A component that is missing or null is not entered yet. Components not required are ignored.</param>
    public AssessmentVerdict Judge(IReadOnlyDictionary<AssessmentComponent, Mark?> marks)
    {
        var components = Components.Select(component => Judge(component, marks.GetValueOrDefault(component))).ToList();
        return new(Worst(components), components, Basis.Citation);
    }

    private ComponentVerdict Judge(AssessmentComponent component, Mark? mark)
    {
        if (mark is null)
        {
            return new(component, null, AssessmentOutcome.Incomplete, $"{component.Label()}成绩未录入");
        }

        var pass = PassMark.ToString("0.#", CultureInfo.InvariantCulture);
        return mark.Kind switch
        {
            MarkKind.Absent => new(component, mark, AssessmentOutcome.Absent, $"{component.Label()}缺考"),
            MarkKind.Exempt => new(component, mark, AssessmentOutcome.Passed, $"{component.Label()}免考或保留合格成绩"),
            MarkKind.Score when mark.Score >= PassMark => new(component, mark, AssessmentOutcome.Passed, $"{component.Label()} {mark.Display} 分，达到 {pass} 分"),
            MarkKind.Score => new(component, mark, AssessmentOutcome.Failed, $"{component.Label()} {mark.Display} 分，低于 {pass} 分"),
        };
    }

    private static AssessmentOutcome Worst(List<ComponentVerdict> components) =>
        components.Exists(one => one.Outcome == AssessmentOutcome.Incomplete) ? AssessmentOutcome.Incomplete
        : components.Exists(one => one.Outcome == AssessmentOutcome.Absent) ? AssessmentOutcome.Absent
        : components.Exists(one => one.Outcome == AssessmentOutcome.Failed) ? AssessmentOutcome.Failed
        : AssessmentOutcome.Passed;
}

/// <summary>Every pass rule, asked by goal and day.</summary>
public sealed class PassRuleCatalogue(IEnumerable<PassRule> rules)
{
    public IReadOnlyList<PassRule> All { get; } = [.. rules];

    /// <summary>The occupation's own rule before the general one. Null: nothing is on file (training programmes have no assessment).</summary>
    public PassRule? Find(Goal goal, DateOnly on) =>
        All.Where(rule => rule.AppliesTo(goal, on)).MinBy(rule => rule.Occupation is null);
}
