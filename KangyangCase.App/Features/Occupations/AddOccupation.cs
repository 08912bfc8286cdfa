using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Occupations;

/// <summary>Adds an entry to the catalogue; loading reference data never touches it.</summary>
public sealed class AddOccupation(WriteGate gate)
{
    public sealed record Input(OccupationForm Form, string Reason);

    public async Task<Result<string>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return OccupationEntryErrors.NotAdministrator;
        return await gate.RunAsync<string>(actor, scope => AddAsync(scope, input), cancellation);
    }

    private static async Task<Result<string>> AddAsync(WriteScope scope, Input input)
    {
        var entry = input.Form.ToOccupation(Guid.CreateVersion7().ToString("N"), retiredOn: null);
        var faults = OccupationCheck.Faults(entry, (await scope.Db.OccupationCatalogueAsync()).All);
        if (Refusal.Of([.. faults, .. OccupationWork.ReasonFaults(input.Reason)]) is { } refusal) return refusal;
        var position = await scope.Db.Occupations.MaxAsync(one => (int?)one.Position) ?? 0;
        var stored = StoredOccupation.Add(entry, position + 1, edited: true);
        scope.Db.Occupations.Add(stored);
        scope.Db.OccupationVersions.Add(stored.Advance(entry, scope.Now, scope.Actor.DisplayName, input.Reason.Trim()));
        await scope.LogAsync(
            "occupation.added", "occupation", stored.Id, $"工种目录新增{entry.Kind.Label()} {entry.Name}", input.Reason.Trim(), details: OccupationChanges.Details(null, entry));
        return stored.Id;
    }
}
