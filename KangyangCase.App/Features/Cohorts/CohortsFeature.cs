namespace KangyangCase.App.Features.Cohorts;

public static class CohortsFeature
{
    public static void AddCohorts(this IServiceCollection services)
    {
        services.AddSingleton<CohortQueries>().AddSingleton<RosterPreviewQueries>().AddSingleton<CohortBoardQueries>().AddSingleton<ImportBatchQueries>();
        services.AddSingleton<CreateCohort>().AddSingleton<ChooseAssessor>().AddSingleton<ImportRoster>().AddSingleton<UndoImport>();
    }
}
