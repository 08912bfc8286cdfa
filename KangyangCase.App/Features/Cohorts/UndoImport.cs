using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Takes a whole import back, as long as nothing was built upon its people.</summary>
public sealed class UndoImport(WriteGate gate)
{
    public sealed record Input(ImportBatchId BatchId, string Reason);

    /// <param name="Removed">People who left the class.</param>
    /// <param name="Restored">People about whom it is again on file what was before.</param>
    public sealed record Done(int Removed, int Restored);

    public async Task<Result<Done>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return CohortErrors.NotCoordinator;
        if (ImportErrors.CheckReason(input.Reason) is { } faulty) return faulty;
        return await gate.RunAsync<Done>(actor, async scope =>
        {
            var visible = scope.Db.Cohorts(actor);
            if (await scope.Db.ImportBatches.SingleOrDefaultAsync(
                entry => entry.Id == input.BatchId && visible.Any(cohort => cohort.Id == entry.CohortId), cancellation) is not { } batch)
            {
                return ImportErrors.BatchNotFound;
            }

            var cohort = await visible.SingleAsync(entry => entry.Id == batch.CohortId, cancellation);
            if (CohortAccess.WhyNot(actor, cohort) is { } refusal) return refusal;
            if (batch.UndoneAt is not null) return ImportErrors.AlreadyUndone;
            var people = await scope.Db.Enrollments.Where(entry => entry.ImportBatchId == batch.Id).ToListAsync(cancellation);
            var depending = await ImportDependants.OfAsync(scope.Db, batch.Id, cancellation);
            if (depending.Count > 0) return ImportErrors.Depended(people.Count, depending);

            var restored = await ImportRestoring.RestoreAsync(scope, cohort, batch.Id);
            if (!restored.Succeeded) return restored.Refusal;
            if (people.Count > 0) await RemoveAsync(scope, people, cohort, cancellation);
            batch.MarkUndone(scope.Now);
            await scope.LogAsync(
                "roster.import-undone",
                ImportBatchQueries.Subject,
                batch.Id.Value,
                $"撤销导入“{batch.FileName}”：从 {cohort.Name}移除 {people.Count} 人{(restored.Value > 0 ? $"，{restored.Value} 人的登记信息改回" : "")}",
                input.Reason.Trim(),
                details: new { Cohort = cohort.Id.Value, Removed = people.Count, Restored = restored.Value });
            return new Done(people.Count, restored.Value);
        }, cancellation);
    }

    /// <summary>People who came with this batch and have no other case go with it; others keep their file.</summary>
    private static async Task RemoveAsync(WriteScope scope, List<Enrollment> people, Cohort cohort, CancellationToken cancellation)
    {
        var db = scope.Db;
        var batch = people[0].ImportBatchId;
        var cases = db.Cases.Where(entry => db.Enrollments.Any(place => place.CaseId == entry.Id && place.ImportBatchId == batch));
        var removed = await cases.ToDictionaryAsync(entry => entry.Id, cancellation);
        var trainees = await db.Trainees.Where(entry => cases.Any(of => of.TraineeId == entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellation);
        var staying = await db.Cases.Where(entry => cases.Any(of => of.TraineeId == entry.TraineeId && of.Id != entry.Id))
            .Select(entry => entry.TraineeId).ToHashSetAsync(cancellation);
        var traces = await db.TracesAsync(removed.Keys, cancellation);

        db.Enrollments.RemoveRange(people);
        db.Cases.RemoveRange(removed.Values);
        foreach (var caseFile in people.OrderBy(place => place.RosterNumber).Select(place => removed[place.CaseId]))
        {
            var trainee = trainees[caseFile.TraineeId];
            var trace = traces.GetValueOrDefault(caseFile.Id.Value);
            if (trace?.NewPerson == true && !staying.Contains(trainee.Id)) db.Trainees.Remove(trainee);
            else if (trace?.Practice is { } practice) await RemovePracticeAsync(db, new(practice), cancellation);
            await scope.LogAsync(
                "case.removed", "case", caseFile.Id.Value, $"撤销导入：移除 {trainee.Name} 在 {cohort.Name}的个案", caseId: caseFile.Id);
        }
    }

    private static async Task RemovePracticeAsync(KangyangDb db, PracticeRecordId id, CancellationToken cancellation) =>
        db.PracticeRecords.RemoveRange(await db.PracticeRecords.Where(record => record.Id == id).ToListAsync(cancellation));
}
