using KangyangCase.App.Security;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

/// <summary>Standards as workbooks, as plain links.</summary>
public static class StandardDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapStandardDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/standards/training/{id:guid}/xlsx", TrainingAsync).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/standards/assessment/{id:guid}/xlsx", AssessmentAsync).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> TrainingAsync(Guid id, HttpContext http, StandardQueries queries) =>
        ActorClaims.Read(http.User) is { } actor && await queries.TrainingAsync(actor, id) is { Standard: var standard }
            ? Results.File(StandardWorkbook.Of(standard), Workbook, FileName(standard))
            : Results.NotFound();

    private static async Task<IResult> AssessmentAsync(Guid id, HttpContext http, StandardQueries queries) =>
        ActorClaims.Read(http.User) is { } actor && await queries.AssessmentAsync(actor, id) is { Standard: var standard }
            ? Results.File(StandardWorkbook.Of(standard), Workbook, FileName(standard))
            : Results.NotFound();

    private static string FileName(Standard standard) => string.Concat(
        $"{standard.Goal.Display}-{standard.Kind.Label()}-{standard.Version}.xlsx".Select(one => char.IsControl(one) || "\\/:*?\"<>|".Contains(one) ? '_' : one));
}
