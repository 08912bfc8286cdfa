using System.Globalization;
using KangyangCase.App.Exporting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Districts;

/// <summary>GET /districts.csv and .xlsx: one line per district, reporting unit and base date, with its source.</summary>
public static class DistrictDownloads
{
    private static readonly string[] Header =
        ["编号", "行政区划代码", "名称", "种类", "当日是否存在", "设立日期", "最后有效日", "承接", "所在区县", "人口基准日", "60岁以上人口", "人口出处", "人口把握", "说明"];

    public static void MapDistrictDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/districts.{kind:regex(^(csv|xlsx)$)}", WriteAsync).RequireAuthorization(Policies.ViewDistricts);

    private static async Task<IResult> WriteAsync(string kind, string? on, HttpContext http, DistrictQueries queries)
    {
        if (ActorClaims.Read(http.User) is not { } actor) return Results.Forbid();
        var view = await queries.ListAsync(actor, DateText.TryParse(on, out var day) ? day : null, http.RequestAborted);
        return TableFile.Of(kind, $"行政区划-{DateText.Show(view.On)}", Header, view.Districts.Concat(view.Units).SelectMany(Lines));
    }

    private static IEnumerable<string[]> Lines(DistrictRow row) => row.Populations.Count == 0
        ? [Line(row, null)]
        : row.Populations.Select(population => Line(row, population));

    private static string[] Line(DistrictRow row, PopulationView? population) =>
    [
        row.District.Id, row.District.Code ?? "", row.District.Name, row.District.Kind.Label(), row.Exists ? "是" : "否",
        row.District.ValidFrom is { } from ? DateText.Show(from) : "", row.District.ValidTo is { } to ? DateText.Show(to) : "",
        string.Join('、', row.Successors), string.Join('、', row.Parents),
        population is null ? "" : DateText.Show(population.BaseDate), population?.Aged60.ToString(CultureInfo.InvariantCulture) ?? "",
        population?.Source.Replace('\n', ' ') ?? "", population?.Certainty.Label() ?? "", row.District.Note ?? "",
    ];
}
