namespace KangyangCase.App.Features.Organizations;

public static class OrganizationsFeature
{
    public static void AddOrganizations(this IServiceCollection services) => services
        .AddSingleton<OrganizationQueries>()
        .AddSingleton<OrganizationDetailQueries>()
        .AddSingleton<CreateOrganization>()
        .AddSingleton<ChangeOrganization>()
        .AddSingleton<RenameOrganization>()
        .AddSingleton<SaveFiling>()
        .AddSingleton<EndFiling>()
        .AddSingleton<SuspendFiling>()
        .AddSingleton<ResumeFiling>()
        .AddSingleton<RegisterStaffUnit>()
        .AddSingleton<EndStaffUnit>()
        .AddSingleton<SaveTrainingBase>();
}
