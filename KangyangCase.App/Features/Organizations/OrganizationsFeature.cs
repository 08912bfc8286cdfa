namespace KangyangCase.App.Features.Organizations;

public static class OrganizationsFeature
{
    public static void AddOrganizations(this IServiceCollection services) =>
        services.AddSingleton<OrganizationQueries>().AddSingleton<CreateOrganization>().AddSingleton<ChangeOrganization>();
}
