using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <param name="Authority">Name of the authority that filed it; null while carried over.</param>
public sealed record FilingView(Filing Filing, FilingState State, string? Authority);

/// <param name="PastCohorts">Brought in as 历史, not run here.</param>
/// <param name="PastCertificates">Kept by the organization or said to be from it; not issued here.</param>
public sealed record OrganizationCounts(int Cohorts, int PastCohorts, int Certificates, int PastCertificates);

/// <param name="MayEdit">The actor administers.</param>
public sealed record OrganizationView(
    Organization Organization, string District, string? ReportingUnit, IReadOnlyList<FilingView> Filings, IReadOnlyList<FormerName> FormerNames,
    IReadOnlyList<StaffUnit> StaffUnits, IReadOnlyList<TrainingBase> Bases, int Accounts, OrganizationCounts Counts, DateOnly Today, bool MayEdit);

/// <param name="LastAct">Null: as registered by the program itself.</param>
public sealed record OrganizationState(Organization Organization, LastAct? LastAct);

public sealed record AuthorityOption(OrganizationId Id, string Name);

/// <param name="Existing">Null: a new filing.</param>
public sealed record FilingForm(
    Organization Organization, Filing? Existing, IReadOnlyList<AuthorityOption> Authorities, FilingScopeChoices Choices);

/// <summary>One organization with its sections, and the form of a filing.</summary>
public sealed class OrganizationDetailQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>As it stands now, and who made it so; null when missing or outside the actor's scope.</summary>
    public async Task<OrganizationState?> StateAsync(Actor actor, OrganizationId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Organizations(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is { } organization
            ? new(organization, await db.LastActAsync("organization", id.Value, cancellation))
            : null;
    }

    /// <summary>Null when missing or outside the actor's scope.</summary>
    public async Task<OrganizationView?> FindAsync(Actor actor, OrganizationId id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Organizations(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is not { } organization) return null;
        var names = await db.Districts.AsNoTracking().ToDictionaryAsync(district => district.Id, district => district.Name, cancellation);
        names[Organization.WholeCity] = OrganizationDisplay.WholeCity;
        var authorities = await db.Organizations.AsNoTracking().Where(entry => entry.Kind == OrganizationKind.Authority)
            .ToDictionaryAsync(entry => entry.Id, entry => entry.Name, cancellation);
        var history = await db.FilingHistoryAsync(id, cancellation);
        return new(
            organization, names.GetValueOrDefault(organization.DistrictCode, organization.DistrictCode),
            organization.ReportingUnit is { } unit ? names.GetValueOrDefault(unit, unit) : null,
            [.. history.Filings.Select(filing => new FilingView(
                filing, filing.StateOn(today), filing.AuthorityId is { } authority ? authorities.GetValueOrDefault(authority) : null))],
            await db.FormerNames.AsNoTracking().Where(one => one.OrganizationId == id).OrderByDescending(one => one.UsedTo).ToListAsync(cancellation),
            await db.StaffUnits.AsNoTracking().Where(one => one.OrganizationId == id).OrderBy(one => one.Name).ToListAsync(cancellation),
            await db.TrainingBases.AsNoTracking().Where(one => one.OrganizationId == id).OrderBy(one => one.ValidFrom).ToListAsync(cancellation),
            await db.Users.CountAsync(account => account.OrganizationId == id && !account.Disabled, cancellation),
            new(
                await db.Cohorts(actor).CountAsync(cohort => (cohort.ProviderId == id || cohort.AssessmentOrganizationId == id) && cohort.HistoryBatchId == null, cancellation),
                await db.Cohorts(actor).CountAsync(cohort => cohort.ProviderId == id && cohort.HistoryBatchId != null, cancellation),
                await db.Certificates(actor).CountAsync(certificate => certificate.OrganizationId == id, cancellation),
                await db.HistoricalCertificates(actor).CountAsync(entry => (entry.KeptBy == id || entry.AssessmentOrganizationId == id) && entry.WithdrawnOn == null, cancellation)),
            today, actor.Is(Role.Administrator));
    }

    /// <summary>Null when there is no such assessment organization or filing, or the actor may not enter one.</summary>
    public async Task<FilingForm?> FilingFormAsync(Actor actor, OrganizationId id, FilingId? filing, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var organization = await db.Organizations(actor).AsNoTracking()
            .SingleOrDefaultAsync(entry => entry.Id == id && entry.Kind == OrganizationKind.AssessmentOrganization, cancellation);
        var existing = filing is null ? null : await db.Filings.AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(entry => entry.Id == filing && entry.OrganizationId == id, cancellation);
        if (organization is null || (filing is not null && existing is null)) return null;
        var authorities = await db.Organizations.AsNoTracking().Where(entry => entry.Kind == OrganizationKind.Authority)
            .OrderBy(entry => entry.Name).Select(entry => new AuthorityOption(entry.Id, entry.Name)).ToListAsync(cancellation);
        return new(organization, existing, authorities, new(await db.OccupationCatalogueAsync(cancellation)));
    }
}
