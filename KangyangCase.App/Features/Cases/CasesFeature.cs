namespace KangyangCase.App.Features.Cases;

public static class CasesFeature
{
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseQueries>().AddSingleton<CaseDetailQueries>();
        services.AddSingleton<RevealNumber>().AddSingleton<ExitCase>().AddSingleton<ReturnCase>();
        services.AddSingleton<ExportCases>().AddSingleton<CaseBulk>();
    }
}
