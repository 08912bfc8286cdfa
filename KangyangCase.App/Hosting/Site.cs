using KangyangCase.App.Api;
using KangyangCase.App.Data;
using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Demo;
using KangyangCase.App.Drafts;
using KangyangCase.App.Features;
using KangyangCase.App.Preferences;
using KangyangCase.App.Printing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.App.Security.Scanning;
using KangyangCase.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Hosting;

/// <summary>The web application: what it is made of, in order.</summary>
public static class Site
{
    public static WebApplication Build(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = ContentRoot() });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSite(builder.Configuration.GetSection(SiteSettings.Section).Get<SiteSettings>() ?? new());

        var app = builder.Build();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseSecurityHeaders();
        app.UseOwnOriginForCircuits(app.Services.GetRequiredService<SiteSettings>().PublicBaseUrl);
        app.UseShell();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccount();
        app.MapApi();
        app.MapRazorComponents<AppRoot>().AddInteractiveServerRenderMode().RequireAuthorization();
        return app;
    }

    /// <summary>The installation's settings, as the site itself would read them.</summary>
    public static SiteSettings ReadSettings(string[] arguments) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = ContentRoot() })
            .Configuration.GetSection(SiteSettings.Section).Get<SiteSettings>() ?? new();

    /// <summary>Every service of the site; also what use-case tests start from, with their own clock.</summary>
    public static void AddSite(this IServiceCollection services, SiteSettings settings)
    {
        var folder = DataFolder.Prepare(settings);
        var keys = SiteKeys.Open(folder);
        services.AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton<IBusinessClock, BusinessClock>();
        services.AddDbContextFactory<KangyangDb>(options => options.UseKangyangFile(folder.Database));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContext());
        services.AddSingleton<WriteGate>().AddSingleton<DatabaseBackup>().AddSingleton<DatabaseStartup>();
        services.AddSecurity(folder, keys);
        services.AddContents(settings, folder, keys);
        services.AddRateLimits();
        services.AddShell();
        services.AddDrafts();
        services.AddPreferences();
        services.AddPrinting();
        services.AddFeatures();
        services.AddDemo();
        services.AddAntiforgery(options => options.Cookie.Name = "kangyang.form");
    }

    private static void AddContents(this IServiceCollection services, SiteSettings settings, DataFolder folder, KeyRing keys)
    {
        services.AddSingleton(new ContentStore(folder.Attachments, keys)).AddSingleton<ContentUpkeep>().AddHostedService<DailyUpkeep>();
        if (settings.ScanCommand.Length == 0) services.AddSingleton<IFileScanner, NoScanner>();
        else services.AddSingleton<IFileScanner>(provider => new CommandScanner(settings.ScanCommand, CommandScanner.Patience, provider.GetRequiredService<ILogger<CommandScanner>>()));
    }

    /// <summary>Database, reference data, demo centre or set-up code: done before the first request.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var services = app.Services;
        await services.GetRequiredService<DatabaseStartup>().RunAsync();
        if (services.GetRequiredService<SiteSettings>().Demo)
        {
            await services.GetRequiredService<DemoCentre>().EnsureAsync();
        }
        else if (await services.GetRequiredService<FirstAdministrator>().IsNeededAsync())
        {
            var code = services.GetRequiredService<SetupCode>().Ensure();
            Console.WriteLine($"系统还没有账号。请打开 {AccountPaths.FirstAdministrator} 页面，用设置码 {code} 创建第一个管理员。");
        }
        Announcement.Register(app);
    }

    // Settings and web files lie beside the program, wherever it is started from; dotnet run uses the project folder.
    private static string ContentRoot() =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "appsettings.json")) ? AppContext.BaseDirectory : Directory.GetCurrentDirectory();
}
