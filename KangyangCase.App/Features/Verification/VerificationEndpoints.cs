using KangyangCase.App.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace KangyangCase.App.Features.Verification;

/// <summary>
/// The public check: plain pages for anybody. The form carries no antiforgery token on purpose: it changes nothing, nobody is
/// signed in on it, the answer is read only by who posted it, and a token would need a cookie. The name is posted, so it
/// stands in no address, no history and no server log.
/// </summary>
public static class VerificationEndpoints
{
    private const long LargestForm = 4096;

    public static void MapVerification(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous().RequireRateLimiting(RateLimits.Verification).DisableAntiforgery();
        open.MapGet(VerificationUrls.Form, (HttpContext http) => Page(http, asked: false, null));
        open.MapPost(VerificationUrls.Form, ByNameAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        open.MapGet(VerificationUrls.CheckRoute, ByCheckAsync);
    }

    private static async Task<RazorComponentResult<VerificationPage>> ByCheckAsync(HttpContext http, PublicCheck register, string number, string check) =>
        Page(http, asked: true, await register.ByCheckAsync(number, check));

    private static async Task<RazorComponentResult<VerificationPage>> ByNameAsync(
        HttpContext http, PublicCheck register, [FromForm] string? number, [FromForm] string? name) =>
        Page(http, asked: true, await register.ByNameAsync(number, name));

    private static RazorComponentResult<VerificationPage> Page(HttpContext http, bool asked, PublicAnswer? answer)
    {
        http.Response.Headers.CacheControl = "no-store";
        // The address holds the keyed check: it is nobody else's business.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return new RazorComponentResult<VerificationPage>(new Dictionary<string, object?>
        {
            [nameof(VerificationPage.Asked)] = asked,
            [nameof(VerificationPage.Answer)] = answer,
        });
    }
}
