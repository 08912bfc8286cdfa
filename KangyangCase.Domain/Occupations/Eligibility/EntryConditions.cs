using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>One way to be admitted: all of its requirements together.</summary>
/// <param name="Text">In words, as shown to people.</param>
public sealed record EntryAlternative(
    string Id,
    string Text,
    string Clause,
    Certainty Certainty,
    IReadOnlyList<string> Source,
    IReadOnlyList<EntryRequirement> Requirements);

/// <summary>申报条件 of one occupation and level: any one alternative admits.</summary>
/// <param name="PackId">Which version they were taken from; a case keeps the version it was judged under.</param>
public sealed record EntryConditions(
    string PackId,
    Basis Basis,
    string Occupation,
    SkillLevel Level,
    IReadOnlyList<EntryAlternative> Alternatives);

/// <summary>规则包: the entry conditions of one occupation, valid from/to (both included).</summary>
public sealed record EntryConditionPack(
    string Id,
    string Occupation,
    string Title,
    DateOnly? From,
    DateOnly? To,
    Basis Basis,
    IReadOnlyList<EntryConditions> Levels)
{
    public bool AppliesOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}

/// <summary>Every pack, asked by goal and day.</summary>
public sealed class EntryConditionCatalogue(IEnumerable<EntryConditionPack> packs)
{
    public IReadOnlyList<EntryConditionPack> Packs { get; } = [.. packs];

    /// <summary>
    /// Null where no conditions are on file: the gate shows 未设定 and neither passes nor blocks. Abilities and programmes have none.
    /// </summary>
    public EntryConditions? Find(Goal goal, DateOnly on) =>
        Packs.Where(pack => pack.Occupation == goal.Name && goal.Kind == GoalKind.Occupation && pack.AppliesOn(on))
            .SelectMany(pack => pack.Levels)
            .FirstOrDefault(conditions => conditions.Level == goal.Level);
}
