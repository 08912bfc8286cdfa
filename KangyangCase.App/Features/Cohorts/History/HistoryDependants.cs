using KangyangCase.App.Data;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>What was built upon a history batch; while there is any, it cannot be undone.</summary>
internal static class HistoryDependants
{
    /// <returns>One phrase per kind, with its number: 3 人已提交评价. Empty when nothing depends.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(KangyangDb db, HistoryBatch batch)
    {
        var entries = db.HistoryEntries.Where(entry => entry.BatchId == batch.Id);
        var own = db.Cases.Where(entry => entry.HistoryBatchId == batch.Id);
        var touched = db.Cases.Where(entry => entries.Any(row => row.CaseId == entry.Id));
        var classes = db.Cohorts.Where(cohort => cohort.HistoryBatchId == batch.Id);
        var certificates = db.HistoricalCertificates.Where(certificate => certificate.BatchId == batch.Id);
        (int Count, string What)[] found =
        [
            (await touched.CountAsync(entry => db.Assessments.Any(assessment => assessment.CaseId == entry.Id)), "人的历史个案已提交评价"),
            (await UsedAsync(db, batch, certificates), "人之后提交的评价可能用到这些证书"),
            (await own.CountAsync(entry => entry.ExitedOn != null || db.Cases.Any(later => later.PreviousCaseId == entry.Id)), "人已办理退出"),
            (await own.CountAsync(entry => db.Enrollments.Any(place => place.CaseId == entry.Id && !entries.Any(row => row.EnrollmentId == place.Id))
                || db.HistoricalCertificates.Any(other => other.CaseId == entry.Id && other.BatchId != batch.Id)), "人的个案里有其他批次补充的数据"),
            (await classes.CountAsync(cohort => db.Enrollments.Any(place => place.CohortId == cohort.Id && !entries.Any(row => row.EnrollmentId == place.Id))), "个班期里有其他批次的学员"),
            (await classes.CountAsync(cohort => db.TrainingSessions.Any(session => session.CohortId == cohort.Id)), "个班期已安排课程"),
            (await entries.Select(row => row.TraineeId).Distinct().CountAsync(id => db.TraineeMerges.Any(merge => merge.UndoneOn == null && (merge.Survivor == id || merge.Loser == id))), "人的档案与别的档案合并着，请先撤销合并"),
            (await CountedAsync(db, certificates), "个编号已被编号计数越过"),
        ];
        return [.. found.Where(kind => kind.Count > 0).Select(kind => $"{kind.Count} {kind.What}")];
    }

    /// <summary>Candidacies of the same people, put forward since in another case: a level of this batch may have opened the way.</summary>
    private static Task<int> UsedAsync(KangyangDb db, HistoryBatch batch, IQueryable<HistoricalCertificate> certificates) => (
        from certificate in certificates
        join past in db.Cases on certificate.CaseId equals past.Id
        where certificate.Kind == HistoricalKind.SkillLevel && db.Assessments.Any(assessment => assessment.PutForwardOn >= batch.ImportedOn
            && db.Cases.Any(later => later.Id == assessment.CaseId && later.Id != past.Id && later.TraineeId == past.TraineeId))
        select past.TraineeId).Distinct().CountAsync();

    /// <summary>A counter stepped over them: without them the register would have a gap.</summary>
    private static async Task<int> CountedAsync(KangyangDb db, IQueryable<HistoricalCertificate> certificates)
    {
        var numbers = (await certificates.Where(one => one.IssuerKey == "").Select(one => one.Number).ToListAsync())
            .Select(number => CertificateNumber.Parse(number)).Where(number => number.Succeeded).Select(number => number.Value).ToList();
        if (numbers.Count == 0) return 0;
        var prefixes = (await db.Filings.Where(filing => filing.NumberPrefix != null).Select(filing => new { filing.OrganizationId, filing.NumberPrefix }).ToListAsync())
            .ToLookup(filing => filing.NumberPrefix!, filing => filing.OrganizationId);
        var counters = await db.NumberCounters.AsNoTracking().ToListAsync();
        return numbers.Count(number => counters.Exists(counter => prefixes[number.Prefix].Contains(counter.OrganizationId)
            && counter.Level == number.Level && counter.Year % 100 == number.TwoDigitYear && counter.Last >= number.Serial));
    }
}
