using KangyangCase.App.Data;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace KangyangCase.App.Security;

public static class SecurityFeature
{
    /// <summary>OWASP's figure for PBKDF2-HMAC-SHA512; the framework's default is half of it.</summary>
    private const int PasswordIterations = 220_000;

    /// <summary>Where forms post their drafts.</summary>
    public const string DraftPath = "/drafts";

    public static void AddSecurity(this IServiceCollection services, DataFolder folder, KeyRing keys)
    {
        services.AddSingleton(folder).AddSingleton(keys);
        services.AddSingleton<PersonalDataProtector>().AddSingleton<ChangeLogSeal>().AddSingleton<SetupCode>();
        services.AddDataProtection().SetApplicationName("KangyangCase")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folder.Keys, "data-protection")));
        services.AddIdentity<UserAccount, IdentityRole<Guid>>(Configure)
            .AddEntityFrameworkStores<KangyangDb>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "kangyang";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = AccountPaths.SignIn;
            cookie.LogoutPath = AccountPaths.SignOut;
            cookie.AccessDeniedPath = AccountPaths.AccessDenied;
            cookie.ExpireTimeSpan = SessionEnds.CookieLife;
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = async context =>
            {
                var sessions = context.HttpContext.RequestServices.GetRequiredService<SessionEnds>();
                if (await sessions.HasEndedAsync(context.Principal)) context.RejectPrincipal();
                else await SecurityStampValidator.ValidatePrincipalAsync(context);
            };
            // The endpoints of the circuit and of drafts are no pages: they answer 401, not a redirect.
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Path.StartsWithSegments("/_blazor") || context.Request.Path == DraftPath) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                else context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
        });
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = context =>
            {
                SessionEnds.Carry(context.CurrentPrincipal, context.NewPrincipal);
                return Task.CompletedTask;
            };
        });
        services.AddSingleton<SessionEnds>();
        services.AddAuthorization(Policies.Register);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        services.AddScoped<SignInFlow>();
        services.AddScoped<AccountCreation>();
        services.AddSingleton<FirstAdministrator>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireDigit = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
    }
}
