using KangyangCase.App.Exporting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Organizations;

/// <summary>GET /organizations.csv and .xlsx: what the list's filter finds.</summary>
public static class OrganizationDownloads
{
    private static readonly string[] Header = ["机构名称", "类别", "种类", "区县", "备案状态", "备案有效至", "编号来源", "编号前13位", "账号数", "已发证书数"];

    public static void MapOrganizationDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/organizations.{kind:regex(^(csv|xlsx)$)}", WriteAsync).RequireAuthorization(Policies.ViewOrganizations);

    public static OrganizationFilter Read(string? kind, string? district, string? name) => new(
        Enum.TryParse<OrganizationKind>(kind, out var parsed) && Enum.IsDefined(parsed) ? parsed : null,
        string.IsNullOrWhiteSpace(district) ? null : district, string.IsNullOrWhiteSpace(name) ? null : name.Trim());

    private static async Task<IResult> WriteAsync(string kind, HttpContext http, OrganizationQueries queries)
    {
        if (ActorClaims.Read(http.User) is not { } actor) return Results.Forbid();
        var query = http.Request.Query;
        var page = await queries.ListAsync(actor, Read(query["kind"], query["district"], query["name"]), cancellation: http.RequestAborted);
        return TableFile.Of(kind, "机构", Header, page.Rows.Select(row => new[]
        {
            row.Name, row.Kind.Label(), row.Subkind, row.DistrictName, row.Filing?.Label() ?? "", row.FiledTo is { } to ? DateText.Show(to) : "",
            row.NumberSource?.Label() ?? "", row.NumberPrefix ?? "", $"{row.Accounts}", $"{row.Certificates}",
        }));
    }
}
