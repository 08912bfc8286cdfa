using KangyangCase.App.Features.Cases;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using Microsoft.AspNetCore.Mvc;

namespace KangyangCase.App.Api;

/// <summary>The redacted printout: posted, because its reason must not stand in an address.</summary>
public static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes) => routes.MapPost($"{CaseUrls.List}/{{id:guid}}/printout", PrintAsync).RequireAuthorization(Policies.ViewCases);

    private static async Task<IResult> PrintAsync(HttpContext http, PrintCase print, Guid id, [FromForm] string? reason)
    {
        if (ActorClaims.Read(http.User) is not { } actor) return Results.NotFound();
        var printed = await print.HandleAsync(actor, new(new CaseFileId(id), reason ?? ""), http.RequestAborted);
        if (!printed.Succeeded)
        {
            return printed.Refusal == CaseErrors.NotFound
                ? Results.NotFound()
                : Results.Text(printed.Refusal.ToString(), "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        }
        http.Response.Headers.ContentDisposition = "inline; filename=case-redacted.pdf";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(printed.Value, "application/pdf");
    }
}
