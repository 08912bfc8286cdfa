using KangyangCase.App.Security;
using KangyangCase.Domain.Attachments;
using Microsoft.Net.Http.Headers;

namespace KangyangCase.App.Features.Attachments;

/// <summary>One file, through policy and scope; a stranger's file and none at all answer the same.</summary>
public static class AttachmentEndpoints
{
    /// <summary>Whatever the bytes turn out to be, nothing in them runs in this site's name.</summary>
    private const string Sandbox = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public static void MapAttachments(this IEndpointRouteBuilder routes) => routes
        .MapGet(AttachmentUrls.Root + "/{id:guid}", OpenAsync).RequireAuthorization(Policies.ViewCases);

    private static async Task<IResult> OpenAsync(HttpContext http, OpenAttachment open, Guid id, string? view)
    {
        if (ActorClaims.Read(http.User) is not { } actor) return Results.NotFound();
        var opened = await open.HandleAsync(actor, new(new AttachmentId(id)), http.RequestAborted);
        if (!opened.Succeeded)
        {
            return opened.Refusal == AttachmentErrors.NotFound
                ? Results.NotFound()
                : Results.Text(opened.Refusal.ToString(), "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        }
        var inline = view is not null && opened.Value.Content == AttachmentContent.Jpeg;
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(opened.Value.FileName);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.Bytes(opened.Value.Bytes, opened.Value.Content.MediaType());
    }
}
