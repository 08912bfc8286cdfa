using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using Microsoft.Net.Http.Headers;

namespace KangyangCase.App.Api;

/// <summary>The papers as plain links: the same for a browser, a script and a test.</summary>
public static class CertificateEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup(CertificateUrls.List).RequireAuthorization(Policies.ViewCertificates);
        papers.MapGet("/{id:guid}/pdf", (HttpContext http, PrintCertificates print, Guid id) =>
            PrintAsync(http, print, new(Certificate: new CertificateId(id))));
        papers.MapGet("/batches/{id:guid}/pdf", (HttpContext http, PrintCertificates print, Guid id) =>
            PrintAsync(http, print, new(Batch: new CertificateBatchId(id))));
    }

    private static async Task<IResult> PrintAsync(HttpContext http, PrintCertificates print, PrintCertificates.Input input)
    {
        if (ActorClaims.Read(http.User) is not { } actor) return Results.NotFound();
        var paper = await print.HandleAsync(actor, input, http.RequestAborted);
        if (!paper.Succeeded)
        {
            return paper.Refusal == CertificateErrors.NotFound
                ? Results.NotFound()
                : Results.Text(paper.Refusal.ToString(), "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        }
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(paper.Value.FileName);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(paper.Value.Pdf, "application/pdf");
    }
}
