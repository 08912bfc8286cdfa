using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

/// <param name="District">Id.</param>
/// <param name="Name">Part of the filed name or a former one.</param>
public sealed record OrganizationFilter(OrganizationKind? Kind = null, string? District = null, string? Name = null);

/// <param name="Filing">Of an assessment organization: 有效 and until when; null for the others.</param>
public sealed record OrganizationRow(
    OrganizationId Id, string Name, OrganizationKind Kind, string Subkind, string DistrictName, FilingState? Filing, DateOnly? FiledTo, NumberSource? NumberSource,
    string? NumberPrefix, int Accounts, int Certificates);

public sealed record OrganizationPageOf(IReadOnlyList<OrganizationRow> Rows, int Total);

public sealed record DistrictOption(string Id, string Name);

/// <summary>Registered organizations within the actor's scope, and what the forms offer.</summary>
public sealed class OrganizationQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<OrganizationPageOf> ListAsync(
        Actor actor, OrganizationFilter filter, int skip = 0, int take = int.MaxValue, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var districts = await db.Districts.AsNoTracking().ToDictionaryAsync(district => district.Id, district => district.Name, cancellation);
        districts[Organization.WholeCity] = OrganizationDisplay.WholeCity;
        var all = Filter(db, db.Organizations(actor).AsNoTracking(), filter);
        var rows = await all.OrderBy(organization => organization.Kind).ThenBy(organization => organization.Name).Skip(skip).Take(take)
            .Select(organization => new
            {
                Organization = organization,
                Accounts = db.Users.Count(account => account.OrganizationId == organization.Id && !account.Disabled),
                Certificates = db.Certificates.Count(certificate => certificate.OrganizationId == organization.Id),
            }).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Organization.Id);
        var histories = (await db.FilingHistoriesAsync(db.Organizations.Where(one => ids.Contains(one.Id)), cancellation)).ToDictionary(one => one.Organization.Id);
        return new(
            [.. rows.Select(row => Row(row.Organization, histories[row.Organization.Id], districts, today, row.Accounts, row.Certificates))],
            await all.CountAsync(cancellation));
    }

    /// <summary>Districts that exist on the business date; all of them, whoever asks.</summary>
    public async Task<IReadOnlyList<DistrictOption>> DistrictsAsync(Actor actor, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Districts.AsNoTracking()
            .Where(district => (district.ValidFrom == null || district.ValidFrom <= today) && (district.ValidTo == null || district.ValidTo >= today))
            .OrderBy(district => district.IsReportingUnit).ThenBy(district => district.Id)
            .Select(district => new DistrictOption(district.Id, district.IsReportingUnit ? district.Name + "（单列）" : district.Name)).ToListAsync(cancellation);
    }

    private static IQueryable<Organization> Filter(KangyangDb db, IQueryable<Organization> organizations, OrganizationFilter filter)
    {
        if (filter.Kind is { } kind) organizations = organizations.Where(one => one.Kind == kind);
        if (!string.IsNullOrWhiteSpace(filter.District)) organizations = organizations.Where(one => one.DistrictCode == filter.District);
        if (string.IsNullOrWhiteSpace(filter.Name)) return organizations;
        var name = filter.Name.Trim();
        return organizations.Where(one => one.Name.Contains(name) || db.FormerNames.Any(former => former.OrganizationId == one.Id && former.Name.Contains(name)));
    }

    private static OrganizationRow Row(
        Organization organization, FilingHistory history, Dictionary<string, string> districts, DateOnly today, int accounts, int certificates)
    {
        var filing = history.NumberingOn(today) ?? history.Filings.FirstOrDefault();
        return new(
            organization.Id, organization.Name, organization.Kind, organization.Subkind(), districts.GetValueOrDefault(organization.DistrictCode, organization.DistrictCode),
            filing?.StateOn(today), filing?.LastDay, filing?.NumberSource, filing?.NumberPrefix, accounts, certificates);
    }
}
