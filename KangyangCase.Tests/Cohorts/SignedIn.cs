using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using KangyangCase.App.Security;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Cohorts;

internal static class SignedIn
{
    /// <summary>A component test runs as this actor.</summary>
    public static void SignIn(this BunitContext context, Actor actor)
    {
        var authorization = context.AddAuthorization();
        authorization.SetAuthorized(actor.DisplayName);
        authorization.SetRoles([.. actor.Roles.Select(role => role.ToString())]);
        authorization.SetClaims(
        [
            new Claim(ClaimTypes.NameIdentifier, actor.UserId.ToString()),
            .. ActorClaims.Write(actor.DisplayName, actor.Affiliation, actor.Scope),
        ]);
        context.Services.AddScoped<ActorSource>();
    }
}
