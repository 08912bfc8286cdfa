using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Accounts;

/// <param name="ScopeLabel">全部, a district or an organization.</param>
/// <param name="IsSelf">The asking administrator's own account.</param>
public sealed record AccountRow(
    Guid Id, string UserName, string DisplayName, IReadOnlyList<Role> Roles, string ScopeLabel, string? Office, bool Disabled, bool LockedOut, bool IsSelf);

public sealed record ScopeOption(string Id, string Name);

/// <param name="Districts">Those that exist on the business date.</param>
public sealed record AccountScopes(IReadOnlyList<ScopeOption> Organizations, IReadOnlyList<ScopeOption> Districts);

/// <summary>Accounts and what a new one may be attached to; administrators only, others get nothing.</summary>
public sealed class AccountQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<IReadOnlyList<AccountRow>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var accounts = await db.Users.AsNoTracking().OrderBy(account => account.Disabled).ThenBy(account => account.UserName).ToListAsync(cancellation);
        var roles = (await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            select new { link.UserId, role.Name }).ToListAsync(cancellation)).ToLookup(row => row.UserId, row => row.Name);
        var organizations = await db.Organizations.AsNoTracking().ToDictionaryAsync(entry => entry.Id, entry => entry.Name, cancellation);
        var districts = await db.Districts.AsNoTracking().ToDictionaryAsync(entry => entry.Id, entry => entry.Name, cancellation);
        return [.. accounts.Select(account => new AccountRow(
            account.Id, account.UserName ?? "", account.DisplayName, [.. Roles.All.Where(role => roles[account.Id].Contains(role.ToString()))],
            account.OrganizationId is { } organization ? organizations[organization]
                : account.DistrictCode is { } code ? districts.GetValueOrDefault(code, code)
                : "全部",
            account.Office, account.Disabled, account.LockoutEnd?.UtcDateTime > clock.UtcNow, account.Id == actor.UserId))];
    }

    public async Task<AccountScopes> ScopesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return new([], []);
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        // An authority's people work in its district, see DataScope.
        var organizations = await db.Organizations.AsNoTracking().Where(entry => entry.Kind != OrganizationKind.Authority).OrderBy(entry => entry.Kind).ThenBy(entry => entry.Name).ToListAsync(cancellation);
        var districts = await db.Districts.AsNoTracking()
            .Where(entry => (entry.ValidFrom == null || entry.ValidFrom <= today) && (entry.ValidTo == null || entry.ValidTo >= today))
            .OrderBy(entry => entry.IsReportingUnit).ThenBy(entry => entry.Id).ToListAsync(cancellation);
        return new(
            [.. organizations.Select(entry => new ScopeOption(entry.Id.Value.ToString(), $"{entry.Name}{(entry.Kind == OrganizationKind.TrainingProvider ? "" : "（评价）")}"))],
            [.. districts.Select(entry => new ScopeOption(entry.Id, entry.Name))]);
    }
}
