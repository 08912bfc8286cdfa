using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KangyangCase.App.Security.Account;

/// <summary>The posts of the static account pages; each checks its antiforgery token.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        Map(AccountPaths.SignIn, SignInAsync, AccountPaths.SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        Map(AccountPaths.FirstAdministrator, CreateFirstAsync, AccountPaths.FirstAdministrator).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        Map(AccountPaths.SignOut, SignOutAsync, "/");

        RouteHandlerBuilder Map(string path, Delegate handler, string whenStale) =>
            routes.MapPost(path, handler).WithOrder(-1).DisableAntiforgery().AddEndpointFilter(async (context, next) =>
                await IsGenuineAsync(context.HttpContext) ? await next(context) : Results.LocalRedirect($"{whenStale}?error={AccountProblems.Expired}"));
    }

    /// <summary>Asked here and not by the middleware, so that a form left open overnight gets a sentence instead of a bare 400.</summary>
    private static async Task<bool> IsGenuineAsync(HttpContext context) =>
        await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);

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
