using KangyangCase.App.Features.Cohorts;

namespace KangyangCase.App.Api;

public static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapCohortDownloads();
    }
}
