using KangyangCase.App.Security;

namespace KangyangCase.App.Features.Help;

/// <summary>Pictures of the guide, for signed-in people; only names that were shipped.</summary>
public static class HelpImages
{
    public static void MapHelpImages(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"{HelpUrls.Images}/{{name}}", Send).RequireAuthorization(Policies.SignedIn);

    private static IResult Send(string name, GuideLibrary library) =>
        library.Image(name) is { } path ? Results.File(path, "image/png") : Results.NotFound();
}
