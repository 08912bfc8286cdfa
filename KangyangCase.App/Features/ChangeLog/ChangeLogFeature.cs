namespace KangyangCase.App.Features.ChangeLog;

public static class ChangeLogFeature
{
    public static void AddChangeLog(this IServiceCollection services) => services.AddSingleton<ChangeLogQueries>();
}
