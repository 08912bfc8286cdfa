using System.Text;
using KangyangCase.App.Security;

namespace KangyangCase.App.Features.Rules;

/// <summary>GET /packs/{id}/export: one version as a file that can be imported again.</summary>
public static class PackExport
{
    public static void MapPackExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/packs/{id}/export", async (HttpContext http, PackQueries queries, string id, int version) =>
            ActorClaims.Read(http.User) is { } reader && await queries.TextAsync(reader, id, version, http.RequestAborted) is { } text
                ? Results.File(Encoding.UTF8.GetBytes(text), "application/json", $"policy-pack-{id}-v{version}.json")
                : Results.NotFound()).RequireAuthorization(Policies.SignedIn);
}
