using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Data.Searching;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <param name="From">First day of issue, included.</param>
/// <param name="To">Last day of issue, included.</param>
/// <param name="Search">What finds people finds their certificates: a name, pinyin, the end of a number; never in the URL.</param>
/// <param name="NotPrinted">Only those nobody has printed yet.</param>
/// <param name="NotCollected">Only valid ones nobody has fetched yet.</param>
public sealed record CertificateFilter(
    CohortId? Cohort = null, AssessmentPlanId? Plan = null, DateOnly? From = null, DateOnly? To = null, CertificateStatus? Status = null, string? Search = null,
    bool NotPrinted = false, bool NotCollected = false);

/// <param name="Batch">Null: 历史, issued before or outside this system.</param>
public sealed record CertificateRow(
    CertificateId Id, CertificateBatchId? Batch, string Number, string HolderName, string Goal, string Organization, DateOnly IssuedOn, DateOnly? RevokedOn)
{
    public CertificateStatus Status => CertificateStatuses.Of(RevokedOn);

    public bool IsHistorical => Batch is null;
}

public sealed record FilterChoice<TId>(TId Id, string Name);

public sealed record CertificateChoices(IReadOnlyList<FilterChoice<CohortId>> Cohorts, IReadOnlyList<FilterChoice<AssessmentPlanId>> Plans);

/// <summary>The register as a list.</summary>
public sealed class CertificateQueries(IDbContextFactory<KangyangDb> contexts, CertificateFaceSeal seal, HistoricalFaceSeal history, IBusinessClock clock, SearchText text)
{
    /// <summary>The last issued first.</summary>
    public async Task<KeysetPage<CertificateRow>> ListAsync(Actor actor, CertificateFilter filter, PageTurn turn, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var cases = string.IsNullOrWhiteSpace(filter.Search) ? null : Searched(db, actor, text.Expression(filter.Search, today));
        var found = CertificateNarrowing.Issued(db, actor, filter, cases);
        var past = CertificateNarrowing.Past(db, actor, filter, cases);
        // What was printed and handed out elsewhere is not known.
        if (filter.NotPrinted) (found, past) = (await db.NotPrintedAsync(found), null);
        if (filter.NotCollected) (found, past) = (db.NotCollected(found), null);
        // A row that is gone by now turns to the first page.
        if (await CertificatePlaces.FindAsync(db, actor, turn.Before ?? turn.After, cancellation) is null) turn = new(turn.Size);
        var page = await Keyset.ReadAsync(turn, place => place.Id.Value.ToString(), async (wanted, take) =>
            await CertificatePlaces.ReadAsync(
                found, past, await CertificatePlaces.FindAsync(db, actor, wanted.Before ?? wanted.After, cancellation), wanted.Before is not null, take, cancellation));
        if (page.Rows.Count == 0) return new([], page.Previous, page.Next, new(0, false));
        var ids = page.Rows.ConvertAll(place => place.Id);
        var rows = (await db.Certificates.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToListAsync(cancellation)).Select(ToRow)
            .Concat((await db.HistoricalCertificates.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToListAsync(cancellation)).Select(ToRow))
            .ToDictionary(row => row.Id);
        return new([.. ids.Select(id => rows[id])], page.Previous, page.Next, await CertificatePlaces.CountAsync(found, past, cancellation));
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

    /// <summary>Cases of the people the index finds; what is shown of them is asked of the scope again.</summary>
    private static IQueryable<CaseFileId> Searched(KangyangDb db, Actor actor, string? expression) =>
        TraineeSearch.Cases(db, TraineeSearch.MatchRegister(actor, expression ?? SearchText.Nothing)).Select(entry => entry.Id);

    private CertificateRow ToRow(HistoricalCertificate entry)
    {
        var face = history.Open(entry.Face);
        return new(entry.Id, null, entry.Number, face.HolderName, HistoricalText.Goal(face), face.IssuerName, entry.IssuedOn, entry.WithdrawnOn);
    }

    private CertificateRow ToRow(Certificate entry)
    {
        var face = seal.Open(entry.Face);
        return new(entry.Id, entry.BatchId, entry.Number, face.HolderName, FaceText.Goal(face), face.OrganizationName, entry.IssuedOn, entry.RevokedOn);
    }
}
