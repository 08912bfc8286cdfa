using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KangyangCase.App.Security.Account;

/// <summary>The posts of the static account pages; antiforgery is checked by the middleware for every form.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(AccountPaths.SignIn, SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost(AccountPaths.SignOut, SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost(AccountPaths.FirstAdministrator, CreateFirstAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> SignInAsync(
        SignInFlow flow,
        [FromForm(Name = AccountFields.UserName)] string? userName,
        [FromForm(Name = AccountFields.Password)] string? password,
        [FromForm(Name = AccountFields.ReturnUrl)] string? returnUrl)
    {
        var home = AccountPaths.IsLocal(returnUrl) ? returnUrl! : "/";
        var problem = await flow.SignInAsync(userName, password);
        if (problem is null) return Results.LocalRedirect(home);
        var signIn = AccountPaths.SignInAndReturnTo(home);
        return Results.LocalRedirect($"{signIn}{(signIn.Contains('?') ? '&' : '?')}error={problem}");
    }

    private static async Task<IResult> SignOutAsync(SignInFlow flow)
    {
        await flow.SignOutAsync();
        return Results.LocalRedirect(AccountPaths.SignIn);
    }

    private static async Task<IResult> CreateFirstAsync(
        FirstAdministrator administrator,
        SignInFlow flow,
        [FromForm(Name = AccountFields.SetUpCode)] string? code,
        [FromForm(Name = AccountFields.UserName)] string? userName,
        [FromForm(Name = AccountFields.DisplayName)] string? displayName,
        [FromForm(Name = AccountFields.Password)] string? password,
        [FromForm(Name = AccountFields.PasswordAgain)] string? passwordAgain)
    {
        var result = await administrator.HandleAsync(new(code, userName, displayName, password, passwordAgain));
        if (!result.Succeeded) return Results.LocalRedirect($"{AccountPaths.FirstAdministrator}?error={result.Refusal.Code}");
        await flow.SignInAsync(userName, password);
        return Results.LocalRedirect("/");
    }
}
