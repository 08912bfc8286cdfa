using KangyangCase.App.Shell;

namespace KangyangCase.App.Features.Cases;

public static class CasesFeature
{
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseQueries>().AddSingleton<CaseDetailQueries>();
        services.AddSingleton<RevealNumber>().AddSingleton<ExitCase>().AddSingleton<ReturnCase>();
        services.AddSingleton<ExportCases>().AddSingleton<CaseBulk>();
        services.AddSingleton<CaseTabQueries>().AddSingleton<CaseTimelineQueries>().AddSingleton<CaseOwnerQueries>();
        services.AddSingleton<HandOverCase>().AddSingleton<CollectCertificate>().AddSingleton<PrintCase>();
        services.AddSingleton<TaskQueries>().AddSingleton<ITaskCount, TaskBell>();
        services.AddSingleton<AddTask>().AddSingleton<HandOverTask>().AddSingleton<CompleteTask>().AddSingleton<ReopenTask>().AddSingleton<RemoveTask>();
    }
}
