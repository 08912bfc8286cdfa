using System.Security.Claims;
using KangyangCase.App.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KangyangCase.App.Security;

/// <summary>Puts name, affiliation and scope into the sign-in cookie.</summary>
public sealed class AccountClaims(
    UserManager<UserAccount> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, IDbContextFactory<KangyangDb> contexts)
    : UserClaimsPrincipalFactory<UserAccount, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(UserAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var (scope, affiliation) = await ResolveAsync(user);
        identity.AddClaims(ActorClaims.Write(user.DisplayName, affiliation, scope));
        identity.AddClaim(SessionEnds.NewSession());
        return identity;
    }

    private async Task<(DataScope Scope, string Affiliation)> ResolveAsync(UserAccount user)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (user.OrganizationId is { } organizationId)
        {
            var organization = await db.Organizations.AsNoTracking().SingleAsync(entry => entry.Id == organizationId);
            var home = await db.Districts.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == organization.DistrictCode);
            return (new DataScope.Organization(organization.Id, organization.Name), home is null ? organization.Name : $"{home.Name} · {organization.Name}");
        }
        if (user.DistrictCode is { } code)
        {
            var district = await db.Districts.AsNoTracking().SingleAsync(entry => entry.Id == code);
            return (new DataScope.District(code, district.Name), user.Office ?? district.Name);
        }
        return (new DataScope.Everything(), user.Office ?? "重庆市");
    }
}
