using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Rules.Packs;

/// <summary>The policy packs, asked by goal and announcement date.</summary>
public sealed class PolicyPackCatalogue
{
    private readonly ILookup<string, PolicyPack> versions;
    private readonly IReadOnlyDictionary<string, DateOnly> switchingDates;

    /// <param name="packs">In every version that a decision may have been taken under; the newest of each is the one in use.</param>
    /// <param name="switchingDates">The administrator's switching dates by pack id; absent: not set.</param>
    public PolicyPackCatalogue(IEnumerable<PolicyPack> packs, IReadOnlyDictionary<string, DateOnly> switchingDates)
    {
        versions = packs.ToLookup(pack => pack.Id, StringComparer.Ordinal);
        this.switchingDates = switchingDates;
        All = [.. versions.Select(group => group.MaxBy(pack => pack.Version)!).OrderBy(pack => pack.Id, StringComparer.Ordinal)];
    }

    /// <summary>Each pack in its newest version.</summary>
    public IReadOnlyList<PolicyPack> All { get; }

    public PolicyPack? ById(string id) => All.FirstOrDefault(pack => pack.Id == id);

    public PolicyPack? ById(string id, int version) => versions[id].FirstOrDefault(pack => pack.Version == version);

    public DateOnly? SwitchingDate(PolicyPack pack) => switchingDates.TryGetValue(pack.Id, out var day) ? day : null;

    /// <summary>
    /// First a pack whose switching date has come (the latest one), else a pack that needs none (the latest to begin), else one that is
    /// printed in the occupation's standard. Packs with nothing for the goal are passed over; null when no pack says anything at all.
    /// </summary>
    public PackChoice? Choose(Goal goal, DateOnly announcedOn)
    {
        var inForce = All.Where(pack => pack.AppliesOn(announcedOn)).ToList();
        var able = inForce.Where(pack => pack.SetFor(goal)?.AppliesOn(announcedOn) == true).ToList();
        var switched = able.Where(pack => pack.NeedsSwitching && SwitchingDate(pack) <= announcedOn).MaxBy(SwitchingDate);
        if (switched is not null) return Of(switched, goal, PackReason.AfterSwitch, SwitchingDate(switched));

        var rivals = able.Where(pack => pack.NeedsSwitching).ToList();
        if (able.Where(pack => !pack.NeedsSwitching).MaxBy(pack => pack.From ?? DateOnly.MinValue) is { } standing)
        {
            var date = rivals.Select(SwitchingDate).Where(day => day is not null).Min();
            return Of(standing, goal, rivals.Count == 0 ? PackReason.Only : date is null ? PackReason.SwitchUnset : PackReason.BeforeSwitch, date);
        }

        return rivals.Find(pack => pack.SetFor(goal)!.Standing == Standing.Printed) is { } printed
            ? Of(printed, goal, PackReason.OnlyPrinted)
            : WithoutConditions(inForce, goal, announcedOn);
    }

    /// <summary>The first day after the given one from which some pack says something about the goal; null when none ever does.</summary>
    public DateOnly? StartsLater(Goal goal, DateOnly day) => All
        .Select(pack => pack.SetFor(goal) is { } set && set.At(goal.Level) is not null ? set.From ?? pack.From : null)
        .Where(from => from > day).Min();

    /// <summary>The pack as told, whatever its dates; null when there is none of that name.</summary>
    public PackChoice? Forced(string id, Goal goal) => ById(id) is { } pack ? Of(pack, goal, PackReason.Forced) : null;

    /// <summary>The version a decision was taken under, for its goal; null when that version is not on file.</summary>
    public PackChoice? Kept(string id, int version, Goal goal) => ById(id, version) is { } pack ? Of(pack, goal, PackReason.Kept) : null;

    private static PackChoice Of(PolicyPack pack, Goal goal, PackReason reason, DateOnly? date = null) =>
        new(pack, pack.SetFor(goal), pack.SetFor(goal)?.At(goal.Level), reason, date);

    /// <summary>No conditions on file, but somebody has to say from which mark an assessment is passed.</summary>
    private PackChoice? WithoutConditions(List<PolicyPack> inForce, Goal goal, DateOnly announcedOn)
    {
        var judging = inForce.Where(pack => pack.PassRuleFor(goal, announcedOn) is not null).ToList();
        var pack = judging.Where(one => one.NeedsSwitching && SwitchingDate(one) <= announcedOn).MaxBy(SwitchingDate)
            ?? judging.Find(one => !one.NeedsSwitching)
            ?? inForce.Find(one => !one.NeedsSwitching);
        return pack is null ? null : new(pack, null, null, PackReason.Only);
    }
}
