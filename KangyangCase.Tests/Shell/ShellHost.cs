using System.Security.Claims;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KangyangCase.Tests.Shell;

/// <summary>The frame alone on real Kestrel: no database, a user name that names its role, a calendar in memory.</summary>
public sealed class ShellHost : IAsyncLifetime, IDemoCalendar, IDemoAccounts
{
    private WebApplication? app;
    private DateOnly today = new(2020, 10, 12);

    public string BaseAddress => app?.Urls.First() ?? throw new InvalidOperationException("Not started.");

    public bool IsDemo => true;

    public IReadOnlyList<DemoAccount> Accounts { get; } =
    [
        .. Roles.All.Select(role => new DemoAccount(role.ToString(), "罗晓梅", role.Label(), "忠县·渝康职业培训学校", "建班、导入名册、考勤、结业、推荐参评", "x")),
    ];

    public Task<DateOnly> TodayAsync() => Task.FromResult(today);

    public Task<Result> AdvanceDaysAsync(Actor actor, int days)
    {
        today = today.AddDays(days);
        return Task.FromResult(Result.Success);
    }

    public Task<Result> AdvanceWorkingDaysAsync(Actor actor, int days) =>
        Task.FromResult<Result>(new Refusal("calendar.no-year", "2021 年还没有工作日历。"));

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(AppRoot).Assembly.GetName().Name,
            ContentRootPath = Repository.PathOf("KangyangCase.App"),
            EnvironmentName = Environments.Production,
        });
        // As published: an unpublished build otherwise serves every file uncompressed and uncached.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Services.AddShell();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
            (options.LoginPath, options.AccessDeniedPath) = (AccountPaths.SignIn, AccountPaths.AccessDenied));
        builder.Services.AddAuthorization(Policies.Register);
        builder.Services.AddSingleton<IDemoCalendar>(this);
        builder.Services.AddSingleton<IDemoAccounts>(this);
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseShell();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPost(AccountPaths.SignIn, SignInAsync).AllowAnonymous().WithOrder(-1);
        app.MapPost(AccountPaths.SignOut, SignOutAsync).AllowAnonymous();
        app.MapRazorComponents<AppRoot>().AddInteractiveServerRenderMode().RequireAuthorization();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    // The form is bound on purpose: that is what makes the middleware ask for the antiforgery token.
    private static async Task<IResult> SignInAsync(HttpContext http, [FromForm] string userName)
    {
        var identity = new ClaimsIdentity(ActorClaims.Write("罗晓梅", "忠县·渝康职业培训学校", new DataScope.District("500233", "忠县")), "test");
        identity.AddClaim(new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()));
        identity.AddClaim(new(ClaimTypes.Role, userName));
        await http.SignInAsync(new ClaimsPrincipal(identity));
        return Results.Redirect("/nowhere");
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, [FromForm] IFormCollection form)
    {
        await http.SignOutAsync();
        return Results.Redirect(AccountPaths.SignIn);
    }
}
