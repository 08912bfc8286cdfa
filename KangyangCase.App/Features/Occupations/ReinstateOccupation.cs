using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

/// <summary>Takes 停用 back; the history keeps both.</summary>
public sealed class ReinstateOccupation(WriteGate gate)
{
    public sealed record Input(string Id, int Version, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return OccupationEntryErrors.NotAdministrator;
        return await gate.RunAsync(actor, scope => ReinstateAsync(scope, input), cancellation);
    }

    private static async Task<Result> ReinstateAsync(WriteScope scope, Input input)
    {
        var found = await OccupationWork.FindAsync(scope.Db, input.Id, input.Version);
        if (!found.Succeeded) return found.Refusal;
        var before = found.Value.ToOccupation();
        if (before.RetiredOn is null) return OccupationEntryErrors.NotRetired;
        if (Refusal.Of(OccupationWork.ReasonFaults(input.Reason)) is { } refusal) return refusal;
        return await OccupationWork.KeepAsync(
            scope, found.Value, before, before with { RetiredOn = null }, "occupation.reinstated", $"恢复工种目录 {before.Name}", input.Reason);
    }
}
