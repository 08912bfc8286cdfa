using KangyangCase.App.Data;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What was built upon the people of an import; while there is any, the import cannot be undone.</summary>
internal static class ImportDependants
{
    /// <returns>One phrase per kind, with its number of people: 12 人已登记考勤. Empty when nothing depends.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(KangyangDb db, ImportBatchId batch)
    {
        var places = db.Enrollments.Where(entry => entry.ImportBatchId == batch);
        var cases = db.Cases.Where(entry => places.Any(place => place.CaseId == entry.Id));
        var standing = db.ImportedPersons.Where(entry => db.ImportBatches.Any(other => other.Id == entry.BatchId && other.UndoneAt == null));
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
        ];
        return [.. found.Where(kind => kind.People > 0).Select(kind => $"{kind.People} {kind.What}")];
    }
}
