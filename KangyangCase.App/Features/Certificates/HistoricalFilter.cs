using KangyangCase.App.Data;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Certificates;

/// <summary>The register's filter, asked of historical certificates: they belong to no plan and are never revoked here.</summary>
internal static class HistoricalFilter
{
    public static IQueryable<HistoricalCertificate> Narrow(KangyangDb db, IQueryable<HistoricalCertificate> certificates, CertificateFilter filter)
    {
        if (filter.Plan is not null || filter.Status == CertificateStatus.Revoked) return certificates.Where(entry => false);
        if (filter.Cohort is { } cohort) certificates = certificates.Where(entry => db.Enrollments.Any(place => place.CaseId == entry.CaseId && place.CohortId == cohort));
        if (filter.From is { } from) certificates = certificates.Where(entry => entry.IssuedOn >= from);
        if (filter.To is { } to) certificates = certificates.Where(entry => entry.IssuedOn <= to);
        if (string.IsNullOrWhiteSpace(filter.Search)) return certificates;
        var number = PlainText.Clean(filter.Search).ToUpperInvariant();
        var name = PersonName.Parse(filter.Search) is { Succeeded: true } parsed ? parsed.Value.Folded : number;
        return certificates.Where(entry => entry.Number.Contains(number) || db.Cases.Any(caseFile => caseFile.Id == entry.CaseId
            && db.Trainees.Any(trainee => trainee.Id == caseFile.TraineeId && trainee.FoldedName.Contains(name))));
    }

    public static string Goal(HistoricalFace face) =>
        $"{face.GoalName}{(face.WorkType == Domain.Occupations.Goal.NoWorkType ? "" : $"（{face.WorkType}）")}{(face.LevelLabel is null ? "" : $" {face.LevelLabel}")}，{face.Kind.Label()}";
}
