namespace KangyangCase.App.Features.Cohorts;

public static class HistoryFeature
{
    public static void AddHistory(this IServiceCollection services) => services
        .AddSingleton<HistoryQueries>().AddSingleton<HistoryBatchQueries>().AddSingleton<HistoryCertificateQueries>().AddSingleton<ImportHistory>().AddSingleton<UndoHistory>().AddSingleton<PublishHistory>().AddSingleton<WithdrawHistory>();
}
