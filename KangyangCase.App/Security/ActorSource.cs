using Microsoft.AspNetCore.Components.Authorization;

namespace KangyangCase.App.Security;

/// <summary>The signed-in actor of the current circuit or request.</summary>
public sealed class ActorSource(AuthenticationStateProvider authentication)
{
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page lacks its policy.</exception>
    public async Task<Actor> CurrentAsync() =>
        ActorClaims.Read((await authentication.GetAuthenticationStateAsync()).User)
        ?? throw new InvalidOperationException("No signed-in actor.");
}
