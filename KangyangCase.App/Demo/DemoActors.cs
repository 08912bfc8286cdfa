using KangyangCase.App.Security;
using Microsoft.AspNetCore.Identity;

namespace KangyangCase.App.Demo;

/// <summary>The demo accounts as actors, with exactly the rights their sign-in gives them.</summary>
public sealed class DemoActors(IServiceScopeFactory scopes)
{
    public async Task<IReadOnlyDictionary<Role, Actor>> ReadAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        var claims = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserAccount>>();
        var actors = new Dictionary<Role, Actor>();
        foreach (var entry in DemoAccounts.All)
        {
            var account = await users.FindByNameAsync(entry.UserName) ?? throw new InvalidOperationException($"Demo account {entry.UserName} is missing.");
            actors[entry.Role] = ActorClaims.Read(await claims.CreateAsync(account)) ?? throw new InvalidOperationException($"Demo account {entry.UserName} has no scope.");
        }
        return actors;
    }
}
