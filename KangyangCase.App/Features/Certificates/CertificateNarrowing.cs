using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>The register's filter over what the actor may see, written so that the database starts from the few the filter names.</summary>
internal static class CertificateNarrowing
{
    /// <param name="cases">Of the people searched for; null: nobody in particular.</param>
    public static IQueryable<Certificate> Issued(KangyangDb db, Actor actor, CertificateFilter filter, IQueryable<CaseFileId>? cases)
    {
        var named = cases is not null || filter.Plan is not null || filter.Cohort is not null;
        var certificates = named ? db.Certificates(actor).AsNoTracking() : CertificatePlaces.Near(db, actor);
        if (cases is not null) certificates = certificates.Where(entry => cases.Contains(entry.CaseId));
        if (filter.Plan is { } plan)
        {
            var held = db.Assessments.Where(one => one.PlanId == plan).Select(one => one.Id);
            certificates = certificates.Where(entry => held.Contains(entry.AssessmentId));
        }
        if (filter.Cohort is { } cohort)
        {
            var held = from one in db.AssessmentPlans where one.CohortId == cohort join assessment in db.Assessments on one.Id equals assessment.PlanId select assessment.Id;
            certificates = certificates.Where(entry => held.Contains(entry.AssessmentId));
        }
        if (filter.From is { } from) certificates = certificates.Where(entry => entry.IssuedOn >= from);
        if (filter.To is { } to) certificates = certificates.Where(entry => entry.IssuedOn <= to);
        if (filter.Status is not { } status) return certificates;
        return status switch
        {
            CertificateStatus.Valid => certificates.Where(entry => entry.RevokedOn == null),
            CertificateStatus.Revoked => certificates.Where(entry => entry.RevokedOn != null),
        };
    }

    /// <summary>Historical certificates belong to no plan; a withdrawn one is found with the revoked.</summary>
    /// <returns>Null: none can fit.</returns>
    public static IQueryable<HistoricalCertificate>? Past(KangyangDb db, Actor actor, CertificateFilter filter, IQueryable<CaseFileId>? cases)
    {
        if (filter.Plan is not null) return null;
        var named = cases is not null || filter.Cohort is not null;
        var certificates = named ? db.HistoricalCertificates(actor).AsNoTracking() : CertificatePlaces.NearPast(db, actor);
        if (cases is not null) certificates = certificates.Where(entry => cases.Contains(entry.CaseId));
        if (filter.Cohort is { } cohort)
        {
            var enrolled = db.Enrollments.Where(place => place.CohortId == cohort).Select(place => place.CaseId);
            certificates = certificates.Where(entry => enrolled.Contains(entry.CaseId));
        }
        if (filter.From is { } from) certificates = certificates.Where(entry => entry.IssuedOn >= from);
        if (filter.To is { } to) certificates = certificates.Where(entry => entry.IssuedOn <= to);
        if (filter.Status is not { } status) return certificates;
        return status switch
        {
            CertificateStatus.Valid => certificates.Where(entry => entry.WithdrawnOn == null),
            CertificateStatus.Revoked => certificates.Where(entry => entry.WithdrawnOn != null),
        };
    }
}
