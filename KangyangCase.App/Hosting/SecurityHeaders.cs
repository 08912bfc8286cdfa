namespace KangyangCase.App.Hosting;

public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>A page of another site may not open a circuit with the visitor's cookie.</summary>
    /// <param name="publicBaseUrl">The site's own address behind a proxy that does not pass the host on; may be empty.</param>
    public static void UseOwnOriginForCircuits(this IApplicationBuilder app, string publicBaseUrl) => app.Use((context, next) =>
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !context.Request.Path.StartsWithSegments("/_blazor")
            || AuthorityOf(origin) is { } from && (from == context.Request.Host.Value || from == AuthorityOf(publicBaseUrl)))
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static string? AuthorityOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Authority : null;

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });
}
