namespace KangyangCase.App.Features.Standards;

public static class StandardsFeature
{
    public static void AddStandards(this IServiceCollection services)
    {
    }

    public static void MapStandardDownloads(this IEndpointRouteBuilder routes)
    {
    }
}
