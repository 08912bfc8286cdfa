using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KangyangCase.App.Security;

/// <summary>An open circuit notices within a minute that its account was disabled, its role changed or its session was signed out.</summary>
public sealed class AccountRevalidation(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, SessionEnds sessions, IHostApplicationLifetime host)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancellationToken)
    {
        // A circuit may outlive its host for a while; there is nobody left to ask, and nobody on it can do anything.
        if (host.ApplicationStopping.IsCancellationRequested) return true;
        if (await sessions.HasEndedAsync(state.User)) return false;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        var account = await users.GetUserAsync(state.User);
        return account is { Disabled: false }
            && state.User.FindFirst(options.Value.ClaimsIdentity.SecurityStampClaimType)?.Value == await users.GetSecurityStampAsync(account);
    }
}
