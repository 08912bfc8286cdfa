using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <param name="At">UTC.</param>
/// <param name="WhyKept">What was built upon it, so that it cannot be undone; null: it can.</param>
/// <param name="MayPublish">Certificates whose publication the actor may decide about.</param>
public sealed record HistoryBatchLine(
    HistoryBatchId Id, string Organization, string FileName, string ActorName, DateTime At, int Imported, int Skipped, int Certificates, int Published, int MayPublish,
    bool Undone, bool MayUndo, string? WhyKept);

/// <param name="Case">Null where it is outside the actor's scope.</param>
/// <param name="Cohort">The class the row put the person into; null: none.</param>
public sealed record HistoryLine(int ExcelRow, string Name, CaseFileId? Case, string? Cohort, CertificateId? Certificate, string? Number, bool Withdrawn);

public sealed record HistoryBatchView(HistoryBatchLine Line, IReadOnlyList<HistoryLine> Rows, IReadOnlyList<BatchAct> Acts);

/// <summary>History imports that were made, and what one of them wrote.</summary>
public sealed class HistoryBatchQueries(IDbContextFactory<KangyangDb> contexts)
{
    private const int Shown = 50;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HistoryBatchLine>> BatchesAsync(Actor actor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await LinesAsync(db, actor, db.HistoryBatches(actor));
    }

    /// <summary>Null when missing or outside the actor's scope.</summary>
    public async Task<HistoryBatchView?> FindAsync(Actor actor, HistoryBatchId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if ((await LinesAsync(db, actor, db.HistoryBatches(actor).Where(batch => batch.Id == id))).FirstOrDefault() is not { } found) return null;
        var cases = db.Cases(actor);
        var rows = await (
            from entry in db.HistoryEntries.AsNoTracking()
            join trainee in db.Trainees on entry.TraineeId equals trainee.Id
            where entry.BatchId == id
            orderby entry.ExcelRow
            select new
            {
                entry.ExcelRow,
                trainee.Name,
                entry.CaseId,
                Visible = cases.Any(one => one.Id == entry.CaseId),
                Cohort = db.Cohorts.Where(cohort => db.Enrollments.Any(place => place.Id == entry.EnrollmentId && place.CohortId == cohort.Id)).Select(cohort => cohort.Name).FirstOrDefault(),
                entry.CertificateId,
                Number = db.HistoricalCertificates.Where(one => one.Id == entry.CertificateId).Select(one => one.Number).FirstOrDefault(),
                Withdrawn = db.HistoricalCertificates.Any(one => one.Id == entry.CertificateId && one.WithdrawnOn != null),
            }).ToListAsync();
        return new(
            found, [.. rows.Select(row => new HistoryLine(row.ExcelRow, row.Name, row.Visible ? row.CaseId : null, row.Cohort, row.CertificateId, row.Number, row.Withdrawn))],
            await ImportBatchQueries.ActsAsync(db, HistoryActs.Batch, id.Value));
    }

    private static async Task<IReadOnlyList<HistoryBatchLine>> LinesAsync(KangyangDb db, Actor actor, IQueryable<HistoryBatch> asked)
    {
        var owners = (await db.HistoryOwnersAsync(actor)).Select(owner => owner.Id).ToHashSet();
        var batches = await asked.AsNoTracking().OrderByDescending(batch => batch.ImportedAt).Take(Shown).ToListAsync();
        var organizations = batches.Select(batch => batch.OrganizationId).Distinct().ToList();
        var names = await db.Organizations.Where(one => organizations.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name);
        var lines = new List<HistoryBatchLine>(batches.Count);
        foreach (var batch in batches)
        {
            var certificates = await db.HistoricalCertificates.Where(one => one.BatchId == batch.Id && one.WithdrawnOn == null)
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
