namespace KangyangCase.App.Features.Standards;

public static class StandardsFeature
{
    public static void AddStandards(this IServiceCollection services) => services
        .AddSingleton<StandardQueries>().AddSingleton<DraftStandard>().AddSingleton<EditStandard>().AddSingleton<ApproveStandard>()
        .AddSingleton<WithdrawStandard>().AddSingleton<CopyStandard>().AddSingleton<RemoveDraft>();
}
