using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Accounts;

/// <summary>The post of the password page: changes it, and renews this browser's cookie; all other sessions end.</summary>
public static class PasswordEndpoints
{
    public const string CurrentField = "current";

    public static void MapPassword(this IEndpointRouteBuilder routes) =>
        routes.MapPost(AccountUrls.Password, ChangeAsync).RequireAuthorization(Policies.SignedIn).RequireRateLimiting(RateLimits.SignIn);

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        ChangePassword change,
        SignInManager<UserAccount> signIn,
        IDbContextFactory<KangyangDb> contexts,
        [FromForm(Name = CurrentField)] string? current,
        [FromForm(Name = AccountFields.Password)] string? password,
        [FromForm(Name = AccountFields.PasswordAgain)] string? passwordAgain)
    {
        if (ActorClaims.Read(http.User) is not { } actor) return Results.Forbid();
        var result = await change.HandleAsync(actor, new(current, password, passwordAgain), http.RequestAborted);
        if (!result.Succeeded) return Results.LocalRedirect($"{AccountUrls.Password}?error={result.Refusal.Code}");
        // Read afresh: the request's own user manager still holds the account with its former stamp.
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        await signIn.RefreshSignInAsync(await db.Users.AsNoTracking().SingleAsync(account => account.Id == actor.UserId));
        return Results.LocalRedirect($"{AccountUrls.Password}?done=1");
    }
}
