using KangyangCase.App.Features.Verification;

namespace KangyangCase.App.Api;

public static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapCertificates();
        routes.MapVerification();
    }
}
