using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <param name="At">UTC.</param>
/// <param name="MayUndo">The actor runs the class.</param>
/// <param name="WhyKept">What was built upon its people, so that it cannot be undone: 12 人已登记考勤. Null: it can.</param>
public sealed record ImportBatchLine(
    ImportBatchId Id, CohortId Cohort, string CohortName, string FileName, string ActorName, DateTime At, int Imported, int Updated, int Skipped, bool Undone, bool MayUndo, string? WhyKept);

/// <param name="RosterNumber">Null: was in the class already and was updated.</param>
/// <param name="Case">Null where no case of the person leads into the class.</param>
public sealed record ImportedLine(int? RosterNumber, string Name, CaseFileId? Case);

/// <param name="At">UTC.</param>
public sealed record BatchAct(DateTime At, string Who, string What, string? Why);

public sealed record ImportBatchView(ImportBatchLine Line, IReadOnlyList<ImportedLine> People, IReadOnlyList<BatchAct> Acts);

/// <summary>Imports that were made: lately, into one class, or one of them with its people.</summary>
public sealed class ImportBatchQueries(IDbContextFactory<KangyangDb> contexts)
{
    public const int RecentShown = 20;

    public const string Subject = "import-batch";

    /// <summary>Newest first.</summary>
    /// <param name="cohort">Null: into whatever class within the scope.</param>
    public async Task<IReadOnlyList<ImportBatchLine>> RecentAsync(Actor actor, CohortId? cohort = null)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await LinesAsync(db, actor, cohort is { } one ? db.Cohorts(actor).Where(entry => entry.Id == one) : db.Cohorts(actor), RecentShown);
    }

    /// <summary>Null when missing or of a class outside the actor's scope.</summary>
    public async Task<ImportBatchView?> FindAsync(Actor actor, ImportBatchId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var into = db.Cohorts(actor).Where(cohort => db.ImportBatches.Any(batch => batch.Id == id && batch.CohortId == cohort.Id));
        if ((await LinesAsync(db, actor, into)).FirstOrDefault(line => line.Id == id) is not { } found) return null;
        var cases = db.Cases(actor);
        var entered = await (
            from place in db.Enrollments
            join entry in cases on place.CaseId equals entry.Id
            join trainee in db.Trainees on entry.TraineeId equals trainee.Id
            where place.ImportBatchId == id
            orderby place.RosterNumber
            select new { entry.TraineeId, Line = new ImportedLine(place.RosterNumber, trainee.Name, entry.Id) }).ToListAsync();
        var updated = await (
            from written in db.ImportedPersons
            join trainee in db.Trainees on written.TraineeId equals trainee.Id
            where written.BatchId == id && cases.Any(entry => entry.TraineeId == trainee.Id)
            orderby trainee.Name
            select new
            {
                trainee.Id,
                trainee.Name,
                Case = db.Enrollments.Where(place => place.CohortId == found.Cohort && db.Cases.Any(entry => entry.Id == place.CaseId && entry.TraineeId == trainee.Id))
                    .Select(place => (CaseFileId?)place.CaseId).FirstOrDefault(),
            }).ToListAsync();
        var known = entered.Select(row => row.TraineeId).ToHashSet();
        return new(
            found,
            [.. entered.Select(row => row.Line), .. updated.Where(row => !found.Undone && !known.Contains(row.Id)).Select(row => new ImportedLine(null, row.Name, row.Case))],
            await ActsAsync(db, Subject, id.Value));
    }

    /// <summary>What the log says of one batch, newest first.</summary>
    internal static async Task<IReadOnlyList<BatchAct>> ActsAsync(KangyangDb db, string subject, Guid batch)
    {
        var key = batch.ToString();
        return await db.ChangeLog.AsNoTracking().Where(row => row.SubjectKind == subject && row.SubjectId == key)
            .OrderByDescending(row => row.Sequence).Select(row => new BatchAct(row.At, row.ActorName, row.Summary, row.Reason)).ToListAsync();
    }

    /// <summary>Newest first.</summary>
    /// <param name="cohorts">Within the actor's scope.</param>
    internal static async Task<IReadOnlyList<ImportBatchLine>> LinesAsync(KangyangDb db, Actor actor, IQueryable<Cohort> cohorts, int most = int.MaxValue)
    {
        var rows = await (
            from batch in db.ImportBatches.AsNoTracking()
            join cohort in cohorts.AsNoTracking() on batch.CohortId equals cohort.Id
            orderby batch.ImportedAt descending
            select new { Batch = batch, Cohort = cohort }).Take(most).ToListAsync();
        var lines = new List<ImportBatchLine>(rows.Count);
        foreach (var (batch, cohort) in rows.Select(row => (row.Batch, row.Cohort)))
        {
            var mayUndo = CohortAccess.MayRun(actor, cohort);
            var depending = mayUndo && batch.UndoneAt is null ? await ImportDependants.OfAsync(db, batch.Id) : [];
            lines.Add(new(
                batch.Id, cohort.Id, cohort.Name, batch.FileName, batch.ActorName, batch.ImportedAt, batch.Imported, batch.Updated, batch.Skipped, batch.UndoneAt is not null,
                mayUndo, depending.Count > 0 ? string.Join("，", depending) : null));
        }

        return lines;
    }
}
