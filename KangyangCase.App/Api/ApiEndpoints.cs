using KangyangCase.App.Features.Accounts;
using KangyangCase.App.Features.ChangeLog;
using KangyangCase.App.Features.Help;
using KangyangCase.App.Features.Verification;
using KangyangCase.App.Features.Cohorts;

namespace KangyangCase.App.Api;

public static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPassword();
        routes.MapChangeLogCsv();
        routes.MapHelpImages();
        routes.MapCertificates();
        routes.MapVerification();
        routes.MapCohortDownloads();
    }
}
