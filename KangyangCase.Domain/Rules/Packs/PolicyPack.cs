using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;

namespace KangyangCase.Domain.Rules.Packs;

/// <summary>申报条件 of one occupation or ability within a pack.</summary>
/// <param name="Regime">Which edition they come from: <c>STD-2021</c>, <c>R2018</c>.</param>
/// <param name="From">First day, included; null: as long as the pack.</param>
/// <param name="To">Last day, included.</param>
public sealed record ConditionSet(
    string Regime,
    GoalKind Kind,
    string Occupation,
    string Title,
    Standing Standing,
    DateOnly? From,
    DateOnly? To,
    Basis Basis,
    IReadOnlyList<EntryConditions> Levels)
{
    public bool AppliesOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    public bool IsFor(Goal goal) => Kind == goal.Kind && Occupation == goal.Name;

    /// <summary>Null: this set is silent about the level.</summary>
    public EntryConditions? At(SkillLevel? level) => Levels.FirstOrDefault(conditions => conditions.Level == level);
}

/// <summary>
/// 规则包: a dated, versioned body of rules with its document. A version never changes; a change makes the next one. Settings that an
/// administrator may set (posting days, hours, thresholds) stand in the <see cref="RuleCatalog"/>, for all packs or for one.
/// </summary>
/// <param name="Notice">Document number of the notice under which it is used.</param>
/// <param name="NeedsSwitching">Applies only from the administrator's switching date on, but for sets that are printed in their standard.</param>
/// <param name="From">First day, included; null: always did.</param>
/// <param name="To">Last day, included; null: still does.</param>
public sealed record PolicyPack(
    string Id,
    int Version,
    string Title,
    string? Notice,
    Basis Basis,
    bool NeedsSwitching,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<Precondition> Preconditions,
    IReadOnlyList<ConditionSet> Conditions,
    IReadOnlyList<PassRule> PassRules)
{
    public const int IdLimit = 30;

    public bool AppliesOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    public ConditionSet? SetFor(Goal goal) => Conditions.FirstOrDefault(set => set.IsFor(goal));

    /// <summary>The goal's own rule before the general one; null: nothing on file.</summary>
    public PassRule? PassRuleFor(Goal goal, DateOnly on) => new PassRuleCatalogue(PassRules).Find(goal, on);

    /// <summary><c>STD-2019 第 2 版</c>.</summary>
    public string Name => $"{Id} 第 {Version} 版";
}
