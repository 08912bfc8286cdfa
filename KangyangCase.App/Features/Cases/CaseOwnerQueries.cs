using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>To whom a case may be handed over.</summary>
public sealed class CaseOwnerQueries(IDbContextFactory<KangyangDb> contexts)
{
    /// <summary>Coordinators of the provider that runs the first of the cases, but for whoever is in charge of them all; empty when that is not the actor's to run.</summary>
    public async Task<IReadOnlyList<Colleague>> SuccessorsAsync(Actor actor, IReadOnlyList<CaseFileId> cases, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (cases.Count == 0 || await RunByAsync(db, actor, cases[0], cancellation) is not { } first) return [];
        var owners = await db.Cases(actor).Where(entry => cases.Contains(entry.Id)).Select(entry => entry.OwnerId).Distinct().ToListAsync(cancellation);
        return [.. (await db.CoordinatorsAsync(first.ProviderId)).Where(one => owners is not [var only] || one.Id != only)];
    }

    private static async Task<CaseFile?> RunByAsync(KangyangDb db, Actor actor, CaseFileId id, CancellationToken cancellation) =>
        actor.Is(Role.Coordinator) && await db.Cases(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is { } caseFile
        && CaseAccess.Runs(actor, caseFile)
            ? caseFile
            : null;
}
