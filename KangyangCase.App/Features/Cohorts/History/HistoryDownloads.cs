using KangyangCase.App.Importing;
using KangyangCase.App.Security;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Files of the history import, as plain links.</summary>
public static class HistoryDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapHistoryDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet(HistoryUrls.Template, TemplateAsync).RequireAuthorization(Policies.ImportHistory);

    private static async Task<IResult> TemplateAsync(HttpContext http, HistoryQueries queries) =>
        ActorClaims.Read(http.User) is { } actor && await queries.RulesAsync(actor) is { } rules
            ? Results.File(HistoryTemplate.Write(rules.Catalogue), Workbook, "历史数据导入模板.xlsx")
            : Results.NotFound();
}
