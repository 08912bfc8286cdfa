using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>What historical certificates mean for cases and people.</summary>
public static class HistoryReader
{
    /// <summary>Cases that reached their goal by a historical certificate.</summary>
    /// <param name="cases">Already narrowed to the actor's scope.</param>
    public static async Task<HashSet<CaseFileId>> ConcludedByHistoryAsync(this KangyangDb db, IQueryable<CaseFile> cases)
    {
        var rows = await (
            from certificate in db.HistoricalCertificates
            join caseFile in cases on certificate.CaseId equals caseFile.Id
            where certificate.WithdrawnOn == null
            select new { caseFile.Id, caseFile.Goal, certificate.Kind }).ToListAsync();
        return [.. rows.Where(row => row.Kind.Concludes(row.Goal)).Select(row => row.Id)];
    }

    /// <summary>Skill levels held by historical certificates of the given cases; training certificates are no levels.</summary>
    public static async Task<IReadOnlyList<HistoricalLevel>> HistoricalLevelsAsync(
        this KangyangDb db, IQueryable<CaseFile> cases, CancellationToken cancellation = default)
    {
        var rows = await (
            from certificate in db.HistoricalCertificates
            join caseFile in cases on certificate.CaseId equals caseFile.Id
            where certificate.Kind == HistoricalKind.SkillLevel && certificate.WithdrawnOn == null
            select new { certificate.Id, caseFile.TraineeId, caseFile.Goal, certificate.IssuedOn }).ToListAsync(cancellation);
        return [.. rows.Where(row => row.Goal.Level is not null).Select(row => new HistoricalLevel(row.Id, row.TraineeId, row.Goal, row.IssuedOn))];
    }
}

/// <param name="Goal">Has a level.</param>
public sealed record HistoricalLevel(CertificateId Id, TraineeId TraineeId, Goal Goal, DateOnly IssuedOn);
