using Microsoft.Net.Http.Headers;
using MudBlazor;

namespace KangyangCase.App.Shell;

/// <summary>
/// MudBlazor's files under their plain names, which are served compressed (the fingerprinted ones are not),
/// with the package version in the query, so that browsers may keep them.
/// </summary>
public static class PackageAssets
{
    private static readonly string Version = typeof(MudTheme).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static string Css { get; } = $"_content/MudBlazor/MudBlazor.min.css?v={Version}";

    public static string Js { get; } = $"_content/MudBlazor/MudBlazor.min.js?v={Version}";

    public static Task KeepForeverAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/_content") && http.Request.Query.ContainsKey("v"))
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode == StatusCodes.Status200OK)
                {
                    http.Response.Headers[HeaderNames.CacheControl] = "max-age=31536000, immutable";
                }
                return Task.CompletedTask;
            });
        }
        return next(http);
    }
}
