using System.Text;
using System.Text.Json;
using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using Microsoft.AspNetCore.Antiforgery;

namespace KangyangCase.App.Drafts;

/// <summary>Where forms post their drafts: plain HTTP, because it works while the circuit is down.</summary>
public static class DraftEndpoints
{
    /// <summary>Bytes: the draft inside a JSON string, every Chinese character or quotation mark escaped at worst.</summary>
    private const int BodyLimit = (DraftStore.FormLimit * 2) + 1024;

    private sealed record Message(string Key, Guid Slot, long Sequence, string Content);

    public static void MapDrafts(this IEndpointRouteBuilder routes) =>
        routes.MapPost(SecurityFeature.DraftPath, SaveAsync).RequireAuthorization(Policies.SignedIn).RequireRateLimiting(RateLimits.Drafts).DisableAntiforgery();

    // The token is asked here: the body is no form. It names its user, so a page left open by one user writes nothing for the next.
    private static async Task<IResult> SaveAsync(HttpContext http, DraftStore store, IAntiforgery antiforgery, IBusinessClock clock)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (ActorClaims.Read(http.User) is not { } actor) return Results.StatusCode(StatusCodes.Status401Unauthorized);
        var body = await ReadAsync(http);
        if (body is null) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (Parse(body) is not { } message) return Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
        var saved = await store.SaveAsync(actor, message.Key, message.Slot, message.Sequence, Encoding.UTF8.GetBytes(message.Content), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return saved.Succeeded ? Results.Text(ChinaTime.Of(clock.UtcNow).ToString("HH:mm"))
            : saved.Refusal == WriteGate.Busy ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : saved.Refusal == DraftErrors.TooLarge ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge)
            : Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Null: more than allowed.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > BodyLimit) return null;
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            if (read.Length + count > BodyLimit) return null;
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }

    private static Message? Parse(byte[] body)
    {
        try
        {
            var message = JsonSerializer.Deserialize<Message>(body, JsonSerializerOptions.Web);
            return message is { Key: not null, Content: not null } ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
