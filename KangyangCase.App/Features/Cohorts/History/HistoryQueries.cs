using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What rows are judged by.</summary>
public sealed record HistoryRules(OccupationCatalogue Catalogue, DateOnly Today);

/// <summary>What the import page reads.</summary>
public sealed class HistoryQueries(IDbContextFactory<KangyangDb> contexts, PersonalDataProtector protector, IBusinessClock clock)
{
    /// <summary>Null when the actor brings in nothing.</summary>
    public async Task<HistoryRules?> RulesAsync(Actor actor)
    {
        if (!HistoryAccess.MayImport(actor)) return null;
        await using var db = await contexts.CreateDbContextAsync();
        return new(await db.OccupationCatalogueAsync(), await clock.TodayAsync());
    }

    /// <summary>Organizations the actor may bring history in for; empty: none.</summary>
    public async Task<IReadOnlyList<HistoryOwner>> OwnersAsync(Actor actor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.HistoryOwnersAsync(actor);
    }

    /// <summary>Null when the organization is not the actor's to import for.</summary>
    public async Task<HistoryPreview?> JudgeAsync(Actor actor, OrganizationId owner, HistoryReport report)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return (await db.HistoryOwnersAsync(actor)).FirstOrDefault(one => one.Id == owner) is { } found
            ? await HistoryOnFile.JudgeAsync(db, actor, protector, found, report)
            : null;
    }
}
