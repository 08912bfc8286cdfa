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
    public sealed record Input(ImportBatchId BatchId);

    /// <returns>How many people left the class.</returns>
    public async Task<Result<int>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return CohortErrors.NotCoordinator;
        return await gate.RunAsync<int>(actor, async scope =>
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
            var depending = await ImportDependants.OfAsync(scope.Db, batch.Id);
            if (depending.Count > 0) return ImportErrors.Depended(people.Count, depending);

            await RemoveAsync(scope, people, cohort, cancellation);
            batch.MarkUndone(scope.Now);
            await scope.LogAsync(
                "roster.import-undone",
                "import-batch",
                batch.Id.Value,
                $"撤销导入“{batch.FileName}”：从 {cohort.Name}移除 {people.Count} 人",
                details: new { Cohort = cohort.Id.Value, Removed = people.Count });
            return people.Count;
        }, cancellation);
    }

    private static async Task RemoveAsync(WriteScope scope, List<Enrollment> people, Cohort cohort, CancellationToken cancellation)
    {
        var db = scope.Db;
        var ids = people.Select(entry => entry.CaseId).ToList();
        var cases = await db.Cases.Where(entry => ids.Contains(entry.Id)).ToListAsync(cancellation);
        var keys = ids.Select(id => (Guid?)id.Value).ToList();
        var traces = (await db.ChangeLog.AsNoTracking().Where(row => row.Action == ImportTrace.Action && keys.Contains(row.CaseId))
                .Select(row => new { row.CaseId, row.Details }).ToListAsync(cancellation))
            .ToDictionary(row => row.CaseId!.Value, row => ImportTrace.Read(row.Details));

        db.Enrollments.RemoveRange(people);
        db.Cases.RemoveRange(cases);
        foreach (var caseFile in cases.OrderBy(entry => ids.IndexOf(entry.Id)))
        {
            var trainee = await db.Trainees.SingleAsync(entry => entry.Id == caseFile.TraineeId, cancellation);
            await RemovePersonAsync(db, caseFile, trainee, traces.GetValueOrDefault(caseFile.Id.Value), cancellation);
            await scope.LogAsync(
                "case.removed", "case", caseFile.Id.Value, $"撤销导入：移除 {trainee.Name} 在 {cohort.Name}的个案", caseId: caseFile.Id);
        }
    }

    /// <summary>A person who came with this batch and has no other case goes too; others keep their file.</summary>
    private static async Task RemovePersonAsync(
        KangyangDb db, CaseFile caseFile, Trainee trainee, ImportTrace? trace, CancellationToken cancellation)
    {
        if (trace?.NewPerson == true && !await db.Cases.AnyAsync(entry => entry.TraineeId == trainee.Id && entry.Id != caseFile.Id, cancellation))
        {
            db.Trainees.Remove(trainee);
        }
        else if (trace?.Practice is { } practice)
        {
            var id = new PracticeRecordId(practice);
            db.PracticeRecords.RemoveRange(await db.PracticeRecords.Where(record => record.Id == id).ToListAsync(cancellation));
        }
    }
}
