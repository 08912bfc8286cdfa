using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Organizations;

public sealed record OrganizationRow(
    OrganizationId Id, string Name, OrganizationKind Kind, string DistrictName, NumberSource? NumberSource, string? NumberPrefix, int Accounts, int Certificates);

public sealed record DistrictOption(string Id, string Name);

/// <summary>Registered organizations within the actor's scope, and what the form offers.</summary>
public sealed class OrganizationQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<IReadOnlyList<OrganizationRow>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var districts = await db.Districts.AsNoTracking().ToDictionaryAsync(district => district.Id, district => district.Name, cancellation);
        var rows = await db.Organizations(actor).AsNoTracking().OrderBy(organization => organization.Kind).ThenBy(organization => organization.Name)
            .Select(organization => new
            {
                Organization = organization,
                Accounts = db.Users.Count(account => account.OrganizationId == organization.Id && !account.Disabled),
                Certificates = db.Certificates.Count(certificate => certificate.OrganizationId == organization.Id),
            }).ToListAsync(cancellation);
        return [.. rows.Select(row => new OrganizationRow(
            row.Organization.Id, row.Organization.Name, row.Organization.Kind, districts.GetValueOrDefault(row.Organization.DistrictCode, row.Organization.DistrictCode),
            row.Organization.NumberSource, row.Organization.NumberPrefix, row.Accounts, row.Certificates))];
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
}
