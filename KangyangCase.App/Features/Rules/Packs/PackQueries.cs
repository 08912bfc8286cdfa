using KangyangCase.App.Data;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Rules;

/// <param name="Switching">In words: 不需要, 未设定, 2024-01-01 起.</param>
public sealed record PackRow(PolicyPack Pack, string Switching, int Plans, bool Shipped);

/// <param name="Plans">Plans announced under this version.</param>
/// <param name="Changes">What this version changed in the one before.</param>
public sealed record PackVersionRow(int Version, string WrittenAt, string WrittenBy, string Reason, int Plans, IReadOnlyList<PackChange> Changes);

/// <param name="Own">The pack has a setting of its own; else the one for all packs applies.</param>
public sealed record PackRule(RuleRow Row, bool Own);

public sealed record PackView(
    PolicyPack Pack, bool IsNewest, RuleRow? Switch, IReadOnlyList<PackRule> Rules, IReadOnlyList<PackVersionRow> Versions, bool MayEdit);

/// <summary>The policy packs, their versions and the settings that go with them.</summary>
public sealed class PackQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<IReadOnlyList<PackRow>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!MayRead(actor)) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var packs = (await db.RuleCatalogAsync()).Packs;
        var plans = await db.AssessmentPlans.Where(plan => plan.PackId != null).GroupBy(plan => plan.PackId!)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var written = await db.PolicyPacks.Where(pack => !pack.Shipped).Select(pack => pack.PackId).Distinct().ToListAsync(cancellation);
        return [.. packs.All.Select(pack => new PackRow(
            pack,
            !pack.NeedsSwitching ? "不需要" : packs.SwitchingDate(pack) is { } day ? $"{DateText.Show(day)} 起" : RuleSetting.UnsetLabel,
            plans.GetValueOrDefault(pack.Id), !written.Contains(pack.Id)))];
    }

    /// <param name="version">Null: the newest. The view is null when there is no such pack or version.</param>
    public async Task<PackView?> FindAsync(Actor actor, string id, int? version = null, CancellationToken cancellation = default)
    {
        if (!MayRead(actor)) return null;
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var stored = await db.PolicyPacks.AsNoTracking().Where(pack => pack.PackId == id).OrderByDescending(pack => pack.Version).ToListAsync(cancellation);
        if (stored.Find(pack => version is null || pack.Version == version) is not { } asked) return null;
        var plans = await db.AssessmentPlans.Where(plan => plan.PackId == id).GroupBy(plan => plan.PackVersion)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        var rows = await db.Rules.AsNoTracking().OrderBy(rule => rule.Key).ToListAsync(cancellation);
        return new(
            asked.ToPack(), asked == stored[0], Row(rows.Find(rule => rule.Key == RuleKeys.SwitchingDate(id))), RulesOf(rows, id, today),
            [.. stored.Select((pack, index) => new PackVersionRow(
                pack.Version, ChinaTime.Show(pack.WrittenAt), pack.WrittenBy, pack.Reason, plans.Find(row => row.Key == pack.Version)?.Count ?? 0,
                index + 1 < stored.Count ? PackComparison.Between(stored[index + 1].ToPack(), pack.ToPack()) : []))],
            actor.Is(Role.Administrator) && asked == stored[0]);
    }

    /// <summary>The text of one version, as it is exported and imported; null when there is none.</summary>
    public async Task<string?> TextAsync(Actor actor, string id, int version, CancellationToken cancellation = default)
    {
        if (!MayRead(actor)) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var stored = await db.PolicyPacks.AsNoTracking().SingleOrDefaultAsync(pack => pack.PackId == id && pack.Version == version, cancellation);
        return stored is null ? null : PolicyPackJson.Write(stored.ToPack());
    }

    /// <summary>Entries of the catalogue that a pack says nothing about; programmes are not assessed.</summary>
    public async Task<IReadOnlyList<Occupation>> OccupationsWithoutAsync(Actor actor, PolicyPack pack, CancellationToken cancellation = default)
    {
        if (!MayRead(actor)) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var known = pack.Conditions.Select(set => set.Occupation).ToHashSet(StringComparer.Ordinal);
        return [.. (await db.OccupationCatalogueAsync(cancellation)).All.Where(one => one.Kind.AsGoalKind() != GoalKind.TrainingProgramme && !known.Contains(one.Name))];
    }

    // Rules are public matter: everybody who works here may read them.
    private static bool MayRead(Actor actor) => actor.Roles.Count > 0;

    private static List<PackRule> RulesOf(List<StoredRule> rows, string id, DateOnly today) =>
    [
        .. from general in rows
           where RuleKeys.BelongsToPacks(general.Key) && RuleKeys.Split(general.Key).PackId is null && general.ToSetting().AppliesOn(today)
           let own = rows.Find(rule => rule.Key == RuleKeys.InPack(general.Key, id))
           select new PackRule(Row(own ?? general)!, own is not null),
    ];

    private static RuleRow? Row(StoredRule? rule) => rule is null ? null : new(rule.ToSetting(), RuleDisplay.GroupOf(rule.Key), rule.Edited);
}
