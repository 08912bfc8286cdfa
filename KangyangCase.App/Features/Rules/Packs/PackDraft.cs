using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Rules;

/// <summary>Changes to a pack that are not saved yet.</summary>
public sealed class PackDraft(PolicyPack start)
{
    /// <summary>The version the changes start from.</summary>
    public PolicyPack Start { get; } = start;

    public PolicyPack Pack { get; private set; } = start;

    public IReadOnlyList<PackChange> Changes => PackComparison.Between(Start, Pack);

    public void Replace(PolicyPack pack) => Pack = pack;

    public void Discard() => Pack = Start;

    public void AddPrecondition(Precondition precondition) => Pack = Pack with { Preconditions = [.. Pack.Preconditions, precondition] };

    public void RemovePrecondition(Precondition precondition) =>
        Pack = Pack with { Preconditions = [.. Pack.Preconditions.Where(one => one != precondition)] };

    public void ChangeSet(ConditionSet before, ConditionSet after) =>
        Pack = Pack with { Conditions = [.. Pack.Conditions.Select(set => ReferenceEquals(set, before) ? after : set)] };

    public void AddSet(ConditionSet set) => Pack = Pack with { Conditions = [.. Pack.Conditions, set] };

    public void RemoveSet(ConditionSet set) => Pack = Pack with { Conditions = [.. Pack.Conditions.Where(one => !ReferenceEquals(one, set))] };

    /// <summary>A level that the occupation does not have, or that nothing is known of, leaves the set.</summary>
    public void RemoveLevel(ConditionSet set, EntryConditions level) =>
        ChangeSet(set, set with { Levels = [.. set.Levels.Where(one => !ReferenceEquals(one, level))] });

    /// <summary>A place for each level that the catalogue gives the occupation, still without conditions.</summary>
    public static ConditionSet EmptySet(PolicyPack pack, Occupation occupation, string regime, Standing standing, Basis basis)
    {
        var kind = occupation.Kind.AsGoalKind();
        IReadOnlyList<SkillLevel?> levels = kind == GoalKind.SpecialAbility
            ? [null]
            : [.. SkillLevels.FromLowest.Where(level => occupation.Has(level) != LevelExistence.Absent).Select(level => (SkillLevel?)level)];
        return new(
            regime, kind, occupation.Name, $"{occupation.Name}申报条件", standing, null, null, basis,
            [.. levels.Select(level => new EntryConditions(pack.Id, pack.Version, basis, occupation.Name, level, standing, []))]);
    }

    /// <param name="before">Null adds one at the end.</param>
    /// <param name="after">Null takes it out.</param>
    public void ChangeAlternative(ConditionSet set, EntryConditions level, EntryAlternative? before, EntryAlternative? after)
    {
        IReadOnlyList<EntryAlternative> alternatives =
            before is null ? after is null ? level.Alternatives : [.. level.Alternatives, after]
            : [.. level.Alternatives.Select(one => ReferenceEquals(one, before) ? after : one).OfType<EntryAlternative>()];
        var changed = level with { Alternatives = alternatives };
        ChangeSet(set, set with { Levels = [.. set.Levels.Select(one => ReferenceEquals(one, level) ? changed : one)] });
    }

    /// <summary>A number that no alternative of the level has yet.</summary>
    public static string NextId(ConditionSet set, EntryConditions level)
    {
        var taken = set.Levels.SelectMany(one => one.Alternatives).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var stem = level.Alternatives.Count > 0 && level.Alternatives[0].Id.LastIndexOf('/') is var cut and > 0
            ? level.Alternatives[0].Id[..cut]
            : $"{set.Occupation}/{set.Regime}/L{(level.Level is { } digit ? ((int)digit).ToString(System.Globalization.CultureInfo.InvariantCulture) : "none")}";
        return Enumerable.Range(level.Alternatives.Count + 1, int.MaxValue - 1 - level.Alternatives.Count).Select(number => $"{stem}/{number}").First(id => !taken.Contains(id));
    }

    public static Refusal? Faulty(PolicyPack pack) => PackCheck.Check(pack) is { Succeeded: false } faulty ? faulty.Refusal : null;
}
