using System.Security.Claims;
using System.Threading.RateLimiting;

namespace KangyangCase.App.Security;

/// <summary>How often the public may knock, per address; and how often one user's forms may send drafts.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Verification = "verification";
    public const string Drafts = "drafts";

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (context, cancellation) =>
        {
            context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await context.HttpContext.Response.WriteAsync("操作太频繁，请一分钟后再试。", cancellation);
        };
        options.AddPolicy(SignIn, context => PerAddress(context, 60));
        options.AddPolicy(Verification, context => PerAddress(context, 600));
        // A form that is typed in sends some forty a minute: room for several windows.
        options.AddPolicy(Drafts, context => PerKey(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", 240));
    });

    private static RateLimitPartition<string> PerAddress(HttpContext context, int perMinute) =>
        PerKey(context.Connection.RemoteIpAddress?.ToString() ?? "", perMinute);

    private static RateLimitPartition<string> PerKey(string key, int perMinute) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });
}
