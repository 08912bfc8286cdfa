using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Rules;

/// <summary>Gives a pack a setting of its own beside the one for all packs, empty to begin with, or takes an empty one away again.</summary>
public sealed class SetPackRule(WriteGate gate)
{
    public sealed record Input(string PackId, string Key, bool Own, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return PackErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return PackErrors.ReasonMissing;
        return await gate.RunAsync(actor, scope => WriteAsync(scope, input), cancellation);
    }

    private static async Task<Result> WriteAsync(WriteScope scope, Input input)
    {
        if (!await scope.Db.PolicyPacks.AnyAsync(pack => pack.PackId == input.PackId)) return PackErrors.NotFound;
        if (!RuleKeys.BelongsToPacks(input.Key)) return RuleErrors.NotFound;
        var (key, general) = (RuleKeys.InPack(input.Key, input.PackId), await scope.Db.Rules.SingleOrDefaultAsync(rule => rule.Key == input.Key));
        if (general is null) return RuleErrors.NotFound;
        var own = await scope.Db.Rules.SingleOrDefaultAsync(rule => rule.Key == key);
        if (own is null == !input.Own) return RuleErrors.NothingChanged;
        if (own is null)
        {
            // It starts as the general one stands, so that making it changes nothing until somebody changes the value.
            var setting = general.ToSetting() with { Key = key, Title = $"{general.Title}（{input.PackId}）" };
            own = StoredRule.Of(setting);
            own.Edited = true;
            scope.Db.Rules.Add(own);
        }
        else
        {
            scope.Db.Rules.Remove(own);
        }

        await scope.LogAsync(
            "rule.pack-own", "rule", key, $"规则包 {input.PackId} {(input.Own ? "单独设定" : "不再单独设定")}“{general.Title}”", input.Reason.Trim(),
            details: new { value = own.Value });
        return Result.Success;
    }
}
