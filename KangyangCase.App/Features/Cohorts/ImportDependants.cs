using KangyangCase.App.Data;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What was built upon the people of an import; while there is any, the import cannot be undone.</summary>
internal static class ImportDependants
{
    /// <summary>Acts that write nothing about the person, and those counted for themselves.</summary>
    private static readonly string[] Harmless = ["trainee.number-revealed", "trainee.found-different", "trainee.merged", "trainee.merge-undone", EntryElsewhere.Action];

    /// <returns>One phrase per kind, with its number of people: 12 人已登记考勤. Empty when nothing depends.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(KangyangDb db, ImportBatchId batch, CancellationToken cancellation = default)
    {
        var places = db.Enrollments.Where(entry => entry.ImportBatchId == batch);
        var cases = db.Cases.Where(entry => places.Any(place => place.CaseId == entry.Id));
        var standing = db.ImportedPersons.Where(entry => db.ImportBatches.Any(other => other.Id == entry.BatchId && other.UndoneAt == null));
        var (moved, updated) = (cases.Select(entry => entry.TraineeId), db.ImportedPersons.Where(entry => entry.BatchId == batch).Select(entry => entry.TraineeId));
        (int People, string What)[] found =
        [
            (await places.CountAsync(place => db.AttendanceMarks.Any(mark => mark.EnrollmentId == place.Id)), "人已登记考勤"),
            (await places.CountAsync(place => place.CompletedOn != null), "人已结业"),
            (await cases.CountAsync(entry => db.Assessments.Any(assessment => assessment.CaseId == entry.Id)), "人已提交评价"),
            (await cases.CountAsync(entry => db.Certificates.Any(certificate => certificate.CaseId == entry.Id) || db.HistoricalCertificates.Any(certificate => certificate.CaseId == entry.Id)), "人已有证书"),
            (await cases.CountAsync(entry => db.Attachments.Any(file => file.CaseId == entry.Id
                || (file.CaseId == null && file.TraineeId == entry.TraineeId && !db.Cases.Any(other => other.TraineeId == entry.TraineeId && other.Id != entry.Id)))), "人已有材料（含已删除的）"),
            (await cases.CountAsync(entry => entry.ExitedOn != null || db.Cases.Any(later => later.PreviousCaseId == entry.Id)), "人已办理退出"),
            (await db.ImportedPersons.CountAsync(entry => entry.BatchId == batch && standing.Any(later => later.TraineeId == entry.TraineeId && later.Sequence > entry.Sequence)), "人后来又按别的名册更新"),
            (await cases.CountAsync(entry => db.CaseTasks.Any(task => task.CaseId == entry.Id)), "人已有手工任务"),
            (Math.Max(await MergedAsync(db, moved, cancellation), await MergedAsync(db, updated, cancellation)), "人与别的档案合并过"),
            (await DescribedAsync(db, cases, cancellation), "人的档案后来由人登记或改过"),
        ];
        return [.. found.Where(kind => kind.People > 0).Select(kind => $"{kind.People} {kind.What}")];
    }

    /// <summary>A merge taken back counts too: its record needs both people.</summary>
    private static Task<int> MergedAsync(KangyangDb db, IQueryable<TraineeId> people, CancellationToken cancellation) =>
        people.Distinct().CountAsync(id => db.TraineeMerges.Any(merge => merge.Survivor == id || merge.Loser == id), cancellation);

    /// <summary>People who came with the batch and would go with it, about whom somebody wrote something since.</summary>
    private static async Task<int> DescribedAsync(KangyangDb db, IQueryable<CaseFile> cases, CancellationToken cancellation)
    {
        var alone = await cases.Where(entry => !db.Cases.Any(other => other.TraineeId == entry.TraineeId && other.Id != entry.Id))
            .Select(entry => new { entry.Id, entry.TraineeId }).ToListAsync(cancellation);
        var traces = await db.TracesAsync(alone.Select(entry => entry.Id), cancellation);
        var described = 0;
        foreach (var going in alone.Where(entry => traces.GetValueOrDefault(entry.Id.Value)?.NewPerson == true).Select(entry => entry.TraineeId.Value.ToString()).Chunk(PersonsOnFile.Portion))
        {
            described += await db.ChangeLog
                .Where(row => row.SubjectKind == ScopeFilters.TraineeSubject && going.Contains(row.SubjectId) && row.Action.StartsWith("trainee.") && !Harmless.Contains(row.Action))
                .Select(row => row.SubjectId).Distinct().CountAsync(cancellation);
        }

        return described;
    }
}
