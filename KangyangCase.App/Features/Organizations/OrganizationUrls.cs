namespace KangyangCase.App.Features.Organizations;

public static class OrganizationUrls
{
    public const string List = "/organizations";
}
