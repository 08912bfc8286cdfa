using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

/// <summary>停用: from a day on no class is opened for the entry; classes and cases that exist go on, names stay readable.</summary>
public sealed class RetireOccupation(WriteGate gate)
{
    public sealed record Input(string Id, int Version, DateOnly? On, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return OccupationEntryErrors.NotAdministrator;
        return await gate.RunAsync(actor, scope => RetireAsync(scope, input), cancellation);
    }

    private static async Task<Result> RetireAsync(WriteScope scope, Input input)
    {
        var found = await OccupationWork.FindAsync(scope.Db, input.Id, input.Version);
        if (!found.Succeeded) return found.Refusal;
        var before = found.Value.ToOccupation();
        if (before.RetiredOn is not null) return OccupationEntryErrors.AlreadyRetired;
        Refusal[] missing = input.On is null ? [OccupationEntryErrors.RetireDateMissing]
            : input.On < scope.Today ? [OccupationEntryErrors.RetireDatePast(scope.Today)]
            : [];
        if (Refusal.Of([.. missing, .. OccupationWork.ReasonFaults(input.Reason)]) is { } refusal) return refusal;
        return await OccupationWork.KeepAsync(
            scope, found.Value, before, before with { RetiredOn = input.On }, "occupation.retired", $"停用工种目录 {before.Name}，自 {input.On:yyyy-MM-dd} 起", input.Reason);
    }
}
