using System.Text.Unicode;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using MudBlazor;
using MudBlazor.Services;

namespace KangyangCase.App.Shell;

public static class ShellFeature
{
    private const string Culture = "zh-CN";

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        // Without this every Chinese character of a page goes out as a seven-character entity.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddCascadingAuthenticationState();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.PreventDuplicates = false;
            options.SnackbarConfiguration.VisibleStateDuration = 6000;
            // A message that fades cannot be read while it does.
            options.SnackbarConfiguration.ShowTransitionDuration = 0;
            options.SnackbarConfiguration.HideTransitionDuration = 0;
            options.SnackbarConfiguration.MaximumOpacity = 100;
        });
        services.AddTransient<MudLocalizer, ChineseMudLocalizer>();
        services.AddScoped<ActorSource>();
        services.AddScoped<Toasts>();
        return services;
    }

    /// <summary>One language for everybody, whatever the browser prefers; packages' files cached for good; unknown addresses get the page 没有找到. First in the pipeline.</summary>
    public static IApplicationBuilder UseShell(this IApplicationBuilder app) => app
        .UseRequestLocalization(new RequestLocalizationOptions { RequestCultureProviders = [] }
            .SetDefaultCulture(Culture).AddSupportedCultures(Culture).AddSupportedUICultures(Culture))
        .Use(PackageAssets.KeepForeverAsync)
        .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        .Use(LeaveFormAnswersAloneAsync);

    // A refused form is no missing page: it keeps its own status, and nobody is sent to sign in. So does the circuit's endpoint.
    private static Task LeaveFormAnswersAloneAsync(HttpContext http, RequestDelegate next)
    {
        var machine = !HttpMethods.IsGet(http.Request.Method) || http.Request.Path.StartsWithSegments("/_blazor");
        if (machine && http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(http);
    }
}
