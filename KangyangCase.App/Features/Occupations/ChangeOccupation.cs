using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

/// <summary>Changes an entry. What it said before stays in its history; goals in use keep their words.</summary>
public sealed class ChangeOccupation(WriteGate gate)
{
    /// <param name="Version">The version the form was filled from.</param>
    public sealed record Input(string Id, int Version, OccupationForm Form, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return OccupationEntryErrors.NotAdministrator;
        return await gate.RunAsync(actor, scope => ChangeAsync(scope, input), cancellation);
    }

    private static async Task<Result> ChangeAsync(WriteScope scope, Input input)
    {
        var found = await OccupationWork.FindAsync(scope.Db, input.Id, input.Version);
        if (!found.Succeeded) return found.Refusal;
        var before = found.Value.ToOccupation();
        var after = input.Form.ToOccupation(input.Id, before.RetiredOn);
        var faults = OccupationCheck.Faults(after, (await scope.Db.OccupationCatalogueAsync()).All);
        var use = OccupationCheck.UseFaults(before, after, await scope.Db.GoalsInUseAsync());
        if (Refusal.Of([.. faults, .. use, .. OccupationWork.ReasonFaults(input.Reason)]) is { } refusal) return refusal;
        return await OccupationWork.KeepAsync(scope, found.Value, before, after, "occupation.changed", $"修改工种目录 {after.Name}", input.Reason);
    }
}
