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
        return await RunByAsync(db, actor, id, cancellation) is { } caseFile
            ? [.. (await db.CoordinatorsAsync(caseFile.ProviderId)).Where(one => one.Id != caseFile.OwnerId)]
            : [];
    }

    /// <summary>All coordinators of the provider: for several cases, whose owners differ.</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await RunByAsync(db, actor, id, cancellation) is { } caseFile ? await db.CoordinatorsAsync(caseFile.ProviderId) : [];
    }

    private static async Task<CaseFile?> RunByAsync(KangyangDb db, Actor actor, CaseFileId id, CancellationToken cancellation) =>
        actor.Is(Role.Coordinator) && await db.Cases(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is { } caseFile
        && CaseAccess.Runs(actor, caseFile)
            ? caseFile
            : null;
}
