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

/// <param name="At">UTC.</param>
/// <param name="WhyKept">What was built upon it, so that it cannot be undone; null: it can.</param>
/// <param name="MayPublish">Certificates whose publication the actor may decide about.</param>
public sealed record HistoryBatchLine(
    HistoryBatchId Id, string Organization, string FileName, string ActorName, DateTime At, int Imported, int Skipped, int Certificates, int Published, int MayPublish,
    bool Undone, bool MayUndo, string? WhyKept);

/// <summary>What rows are judged by.</summary>
public sealed record HistoryRules(OccupationCatalogue Catalogue, DateOnly Today);

/// <summary>What the import page reads.</summary>
public sealed class HistoryQueries(IDbContextFactory<KangyangDb> contexts, PersonalDataProtector protector, IBusinessClock clock)
{
    private const int BatchesShown = 50;

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

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HistoryBatchLine>> BatchesAsync(Actor actor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var owners = (await db.HistoryOwnersAsync(actor)).Select(owner => owner.Id).ToHashSet();
        var batches = await db.HistoryBatches(actor).AsNoTracking().OrderByDescending(batch => batch.ImportedAt).Take(BatchesShown).ToListAsync();
        var organizations = batches.Select(batch => batch.OrganizationId).Distinct().ToList();
        var names = await db.Organizations.Where(one => organizations.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name);
        var lines = new List<HistoryBatchLine>(batches.Count);
        foreach (var batch in batches)
        {
            var certificates = await db.HistoricalCertificates.Where(one => one.BatchId == batch.Id)
                .Select(one => new { one.Kind, one.KeptBy, one.AssessmentOrganizationId, one.Published }).ToListAsync();
            var depending = batch.UndoneAt is null ? await HistoryDependants.OfAsync(db, batch) : [];
            lines.Add(new(
                batch.Id, names[batch.OrganizationId], batch.FileName, batch.ActorName, batch.ImportedAt, batch.Imported, batch.Skipped, certificates.Count,
                certificates.Count(one => one.Published), certificates.Count(one => HistoryAccess.MayPublish(actor, one.Kind, one.KeptBy, one.AssessmentOrganizationId)),
                batch.UndoneAt is not null, owners.Contains(batch.OrganizationId), depending.Count > 0 ? string.Join("，", depending) : null));
        }

        return lines;
    }
}
