using KangyangCase.App.Data;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Rules;

/// <summary>Writes the next version of a policy pack, or the first of a new one. Plans already announced keep the version they have.</summary>
public sealed class SavePack(WriteGate gate)
{
    /// <param name="BaseVersion">The version the change started from; 0 for a new pack.</param>
    public sealed record Input(PolicyPack Pack, int BaseVersion, string Reason);

    /// <returns>The version written.</returns>
    public async Task<Result<int>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return PackErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return PackErrors.ReasonMissing;
        if (PackCheck.Check(input.Pack) is { Succeeded: false } faulty) return faulty.Refusal;
        return await gate.RunAsync<int>(actor, scope => WriteAsync(scope, input), cancellation);
    }

    private static async Task<Result<int>> WriteAsync(WriteScope scope, Input input)
    {
        var id = input.Pack.Id;
        if (await scope.Db.PolicyPacks.AnyAsync(pack => pack.PackId != id && pack.PackId.ToLower() == id.ToLower())) return PackErrors.IdTaken;
        var newest = await scope.Db.PolicyPacks.AsNoTracking().Where(pack => pack.PackId == id).OrderByDescending(pack => pack.Version).FirstOrDefaultAsync();
        if (newest is null && input.BaseVersion != 0) return PackErrors.NotFound;
        if (newest is not null && input.BaseVersion == 0) return PackErrors.IdTaken;
        if (newest is not null && newest.Version != input.BaseVersion) return PackErrors.Superseded(newest.Version);
        if (newest is not null && StoredPack.SaysTheSame(newest.ToPack(), input.Pack)) return PackErrors.NothingChanged;
        if (newest?.ToPack() is { } before && before.Notice != input.Pack.Notice) return PackErrors.NoticeFixed;
        var catalogue = await scope.Db.OccupationCatalogueAsync();
        if (input.Pack.Conditions.FirstOrDefault(set => catalogue.Find(set.Occupation) is not { ByAlias: false } match || match.Occupation.Kind.AsGoalKind() != set.Kind) is { } stray)
        {
            return PackErrors.NotInCatalogue(stray.Occupation);
        }

        var version = input.BaseVersion + 1;
        var pack = PolicyPackJson.Renumbered(input.Pack, version);
        var stored = StoredPack.Of(pack, shipped: false, scope.Now, scope.Actor.DisplayName, input.Reason.Trim());
        scope.Db.PolicyPacks.Add(stored);
        if (pack.NeedsSwitching) await AddSwitchAsync(scope.Db, pack);
        var changes = newest is null ? [] : PackComparison.Between(newest.ToPack(), pack);
        await scope.LogAsync(
            newest is null ? "pack.created" : "pack.changed", "policy-pack", $"{id}/{version}",
            newest is null ? $"新建规则包 {id}（{pack.Title}）" : $"规则包 {id} 改为第 {version} 版，{changes.Count} 处改动", input.Reason.Trim(),
            details: new { sha256 = stored.Sha256, changes = changes.Select(change => new { change.What, change.Before, change.After }) });
        return version;
    }

    /// <summary>The date from which the pack applies is a setting like the others; unset to begin with.</summary>
    private static async Task AddSwitchAsync(KangyangDb db, PolicyPack pack)
    {
        var key = RuleKeys.SwitchingDate(pack.Id);
        if (await db.Rules.AnyAsync(rule => rule.Key == key)) return;
        db.Rules.Add(new StoredRule
        {
            Key = key,
            Title = $"规则包 {pack.Id} 的切换日期",
            Kind = RuleValueKind.Date,
            Clause = $"公告日不早于此日的评价计划适用规则包 {pack.Id}",
            Source = "",
            Certainty = Certainty.Unknown,
            Edited = true,
        });
    }
}
