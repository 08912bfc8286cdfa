using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Files of a cohort, as plain links.</summary>
public static class CohortDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapCohortDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cohorts/{id:guid}/roster-template", TemplateAsync).RequireAuthorization(Policies.RunCohorts);

    private static async Task<IResult> TemplateAsync(Guid id, HttpContext http, RosterPreviewQueries queries) =>
        ActorClaims.Read(http.User) is { } actor && await queries.TargetAsync(actor, new CohortId(id)) is { } target
            ? Results.File(RosterTemplate.Write(target.Cohort, target.Rules), Workbook, $"{FileNameOf(target.Name)}-名册模板.xlsx")
            : Results.NotFound();

    private static string FileNameOf(string name) =>
        string.Concat(name.Select(character => char.IsControl(character) || "\\/:*?\"<>|".Contains(character) ? '_' : character));
}
