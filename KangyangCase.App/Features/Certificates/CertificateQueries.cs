using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <param name="From">First day of issue, included.</param>
/// <param name="To">Last day of issue, included.</param>
/// <param name="Search">Part of a name or of a number; never in the URL.</param>
/// <param name="NotPrinted">Only those nobody has printed yet.</param>
public sealed record CertificateFilter(
    CohortId? Cohort = null, AssessmentPlanId? Plan = null, DateOnly? From = null, DateOnly? To = null, CertificateStatus? Status = null, string? Search = null, bool NotPrinted = false);

/// <param name="Batch">Null: 历史, issued before or outside this system.</param>
public sealed record CertificateRow(
    CertificateId Id, CertificateBatchId? Batch, string Number, string HolderName, string Goal, string Organization, DateOnly IssuedOn, DateOnly? RevokedOn)
{
    public CertificateStatus Status => CertificateStatuses.Of(RevokedOn);

    public bool IsHistorical => Batch is null;
}

public sealed record CertificateList(int Total, IReadOnlyList<CertificateRow> Rows);

public sealed record FilterChoice<TId>(TId Id, string Name);

public sealed record CertificateChoices(IReadOnlyList<FilterChoice<CohortId>> Cohorts, IReadOnlyList<FilterChoice<AssessmentPlanId>> Plans);

/// <summary>The register as a list.</summary>
public sealed class CertificateQueries(IDbContextFactory<KangyangDb> contexts, CertificateFaceSeal seal, HistoricalFaceSeal history)
{
    public async Task<CertificateList> ListAsync(
        Actor actor, CertificateFilter filter, int skip, int take, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = Narrow(db, db.Certificates(actor).AsNoTracking(), filter);
        var past = HistoricalFilter.Narrow(db, db.HistoricalCertificates(actor).AsNoTracking(), filter);
        if (filter.NotPrinted) (found, past) = (await db.NotPrintedAsync(found), past.Where(_ => false));
        var all = found.Select(entry => new { entry.Id, entry.Number, entry.IssuedOn }).Concat(past.Select(entry => new { entry.Id, entry.Number, entry.IssuedOn }));
        var total = await found.CountAsync(cancellation) + await past.CountAsync(cancellation);
        var page = await all.OrderByDescending(entry => entry.IssuedOn).ThenByDescending(entry => entry.Number).ThenBy(entry => entry.Id)
            .Skip(skip).Take(take).Select(entry => entry.Id).ToListAsync(cancellation);
        var rows = (await db.Certificates.AsNoTracking().Where(entry => page.Contains(entry.Id)).ToListAsync(cancellation)).Select(ToRow)
            .Concat((await db.HistoricalCertificates.AsNoTracking().Where(entry => page.Contains(entry.Id)).ToListAsync(cancellation)).Select(ToRow))
            .ToDictionary(row => row.Id);
        return new(total, [.. page.Select(id => rows[id])]);
    }

    /// <summary>Cohorts and plans that have certificates within the actor's scope.</summary>
    public async Task<CertificateChoices> ChoicesAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var certificates = db.Certificates(actor);
        var plans = db.AssessmentPlans.Where(plan => db.Assessments.Any(
            assessment => assessment.PlanId == plan.Id && certificates.Any(certificate => certificate.AssessmentId == assessment.Id)));
        var past = db.HistoricalCertificates(actor);
        var cohorts = db.Cohorts.Where(cohort => plans.Any(plan => plan.CohortId == cohort.Id)
            || db.Enrollments.Any(place => place.CohortId == cohort.Id && past.Any(certificate => certificate.CaseId == place.CaseId)));
        return new(
            await cohorts.OrderByDescending(cohort => cohort.StartsOn).Select(cohort => new FilterChoice<CohortId>(cohort.Id, cohort.Name)).ToListAsync(cancellation),
            await plans.OrderByDescending(plan => plan.AssessedOn).Select(plan => new FilterChoice<AssessmentPlanId>(plan.Id, plan.Name)).ToListAsync(cancellation));
    }

    private static IQueryable<Certificate> Narrow(KangyangDb db, IQueryable<Certificate> certificates, CertificateFilter filter)
    {
        if (filter.Plan is { } plan)
        {
            certificates = certificates.Where(entry => db.Assessments.Any(one => one.Id == entry.AssessmentId && one.PlanId == plan));
        }
        if (filter.Cohort is { } cohort)
        {
            certificates = certificates.Where(entry => db.Assessments.Any(one => one.Id == entry.AssessmentId
                && db.AssessmentPlans.Any(held => held.Id == one.PlanId && held.CohortId == cohort)));
        }
        if (filter.From is { } from) certificates = certificates.Where(entry => entry.IssuedOn >= from);
        if (filter.To is { } to) certificates = certificates.Where(entry => entry.IssuedOn <= to);
        if (filter.Status is { } status)
        {
            certificates = status switch
            {
                CertificateStatus.Valid => certificates.Where(entry => entry.RevokedOn == null),
                CertificateStatus.Revoked => certificates.Where(entry => entry.RevokedOn != null),
            };
        }
        return string.IsNullOrWhiteSpace(filter.Search) ? certificates : Search(db, certificates, filter.Search);
    }

    private static IQueryable<Certificate> Search(KangyangDb db, IQueryable<Certificate> certificates, string text)
    {
        var number = PlainText.Clean(text).ToUpperInvariant();
        var name = PersonName.Parse(text) is { Succeeded: true } parsed ? parsed.Value.Folded : number;
        return certificates.Where(entry => entry.Number.Contains(number) || db.Cases.Any(caseFile => caseFile.Id == entry.CaseId
            && db.Trainees.Any(trainee => trainee.Id == caseFile.TraineeId && trainee.FoldedName.Contains(name))));
    }

    private CertificateRow ToRow(HistoricalCertificate entry)
    {
        var face = history.Open(entry.Face);
        return new(entry.Id, null, entry.Number, face.HolderName, HistoricalFilter.Goal(face), face.IssuerName, entry.IssuedOn, null);
    }

    private CertificateRow ToRow(Certificate entry)
    {
        var face = seal.Open(entry.Face);
        return new(entry.Id, entry.BatchId, entry.Number, face.HolderName, FaceText.Goal(face), face.OrganizationName, entry.IssuedOn, entry.RevokedOn);
    }
}
