using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Accounts;

/// <summary>新建账号: role, scope and a first password that the person changes.</summary>
public sealed class CreateAccount(IServiceScopeFactory scopes, IDbContextFactory<KangyangDb> contexts)
{
    /// <param name="DistrictId">Ignored where an organization is given.</param>
    public sealed record Input(
        string UserName, string DisplayName, string Password, Role Role, OrganizationId? Organization, string? DistrictId, string? Office)
    {
        /// <summary>Without the password.</summary>
        public override string ToString() => $"{nameof(CreateAccount)} {UserName}";
    }

    public async Task<Result<Guid>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return AccountErrors.NotAdministrator;
        // An administrator of accounts reaches every account anyway: a narrower scope would only pretend.
        if (input.Role == Role.Administrator && (input.Organization is not null || input.DistrictId is not null)) return AccountErrors.AdministratorScope;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (input.Organization is { } organization && !await db.Organizations.AnyAsync(entry => entry.Id == organization, cancellation)) return AccountErrors.ScopeMissing;
            if (input.DistrictId is { } district && !await db.Districts.AnyAsync(entry => entry.Id == district, cancellation)) return AccountErrors.ScopeMissing;
        }
        await using var services = scopes.CreateAsyncScope();
        return await services.ServiceProvider.GetRequiredService<AccountCreation>().CreateAsync(
            actor, new(input.UserName, input.DisplayName, input.Password, input.Role, input.Organization, input.DistrictId, Clean(input.Office)));
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
