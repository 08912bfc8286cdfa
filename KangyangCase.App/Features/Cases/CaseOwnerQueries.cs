using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>To whom a case may be handed over.</summary>
public sealed class CaseOwnerQueries(IDbContextFactory<KangyangDb> contexts)
{
    /// <summary>Coordinators of the provider but for the present owner; empty when the case is not the actor's to run.</summary>
    public async Task<IReadOnlyList<Colleague>> SuccessorsAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Cases(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is not { } caseFile) return [];
        if (!actor.Is(Role.Coordinator) || !CaseAccess.Runs(actor, caseFile)) return [];
        return [.. (await db.CoordinatorsAsync(caseFile.ProviderId)).Where(one => one.Id != caseFile.OwnerId)];
    }
}
