using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Takes a whole history batch back, as long as nothing was built upon it.</summary>
public sealed class UndoHistory(WriteGate gate)
{
    public sealed record Input(HistoryBatchId Batch, string Reason);

    /// <returns>How many rows were taken back.</returns>
    public async Task<Result<int>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!HistoryAccess.MayImport(actor)) return HistoryErrors.NotAllowed;
        if (ImportErrors.CheckReason(input.Reason) is { } faulty) return faulty;
        return await gate.RunAsync<int>(actor, async scope =>
        {
            if (await scope.Db.HistoryBatches(actor).SingleOrDefaultAsync(entry => entry.Id == input.Batch, cancellation) is not { } batch) return HistoryErrors.BatchNotFound;
            if ((await scope.Db.HistoryOwnersAsync(actor, cancellation)).All(owner => owner.Id != batch.OrganizationId)) return HistoryErrors.NotAllowed;
            if (batch.UndoneAt is not null) return HistoryErrors.AlreadyUndone;
            var depending = await HistoryDependants.OfAsync(scope.Db, batch);
            if (depending.Count > 0) return HistoryErrors.Depended(depending);

            await RemoveAsync(scope, batch, cancellation);
            batch.MarkUndone(scope.Now);
            await scope.LogAsync(
                HistoryActs.Undone, HistoryActs.Batch, batch.Id.Value, $"撤销历史数据“{batch.FileName}”：{batch.Imported} 行", input.Reason.Trim(), details: new { Removed = batch.Imported });
            return batch.Imported;
        }, cancellation);
    }

    /// <summary>People who came with this batch and have no other case go with it; others keep their file.</summary>
    private static async Task RemoveAsync(WriteScope scope, HistoryBatch batch, CancellationToken cancellation)
    {
        var db = scope.Db;
        var entries = await db.HistoryEntries.Where(entry => entry.BatchId == batch.Id).OrderBy(entry => entry.ExcelRow).ToListAsync(cancellation);
        foreach (var certificate in await db.HistoricalCertificates.Where(one => one.BatchId == batch.Id).OrderBy(one => one.LogSequence).ToListAsync(cancellation))
        {
            db.HistoricalCertificates.Remove(certificate);
            await scope.LogAsync(
                HistoryActs.CertificateRemoved, HistoryActs.Certificate, certificate.Id.Value, $"撤销导入：移除历史证书 {certificate.Number}", caseId: certificate.CaseId);
        }

        var rows = db.HistoryEntries.Where(entry => entry.BatchId == batch.Id);
        db.Enrollments.RemoveRange(await db.Enrollments.Where(place => rows.Any(entry => entry.EnrollmentId == place.Id)).ToListAsync(cancellation));
        var cases = await db.Cases.Where(entry => entry.HistoryBatchId == batch.Id).ToListAsync(cancellation);
        var people = await db.Trainees.Where(trainee => rows.Any(entry => entry.NewPerson && entry.TraineeId == trainee.Id)).ToListAsync(cancellation);
        var staying = await db.Cases.Where(entry => entry.HistoryBatchId != batch.Id || entry.HistoryBatchId == null).Where(entry => rows.Any(row => row.TraineeId == entry.TraineeId))
            .Select(entry => entry.TraineeId).ToHashSetAsync(cancellation);
        // The record of a merge, taken back or not, needs both people.
        staying.UnionWith(await db.TraineeMerges.Where(merge => rows.Any(row => row.TraineeId == merge.Survivor)).Select(merge => merge.Survivor).ToListAsync(cancellation));
        staying.UnionWith(await db.TraineeMerges.Where(merge => rows.Any(row => row.TraineeId == merge.Loser)).Select(merge => merge.Loser).ToListAsync(cancellation));
        staying.UnionWith(await db.PracticeRecords.Where(record => rows.Any(row => row.TraineeId == record.TraineeId)).Select(record => record.TraineeId).ToListAsync(cancellation));
        db.Cases.RemoveRange(cases);
        foreach (var caseFile in cases.OrderBy(entry => entry.Id.Value))
        {
            await scope.LogAsync(HistoryActs.CaseRemoved, "case", caseFile.Id.Value, $"撤销导入：移除历史个案（{caseFile.Goal.Display}）", caseId: caseFile.Id);
        }

        db.Trainees.RemoveRange(people.Where(person => !staying.Contains(person.Id)));
        foreach (var cohort in await db.Cohorts.Where(one => one.HistoryBatchId == batch.Id).ToListAsync(cancellation))
        {
            db.Cohorts.Remove(cohort);
            await scope.LogAsync(HistoryActs.CohortRemoved, "cohort", cohort.Id.Value, $"撤销导入：移除历史班期 {cohort.Name}");
        }

        db.HistoryEntries.RemoveRange(entries);
    }
}
