namespace KangyangCase.App.Features.Assessments;

public static class CandidatesFeature
{
    public static void AddCandidates(this IServiceCollection services)
    {
        services.AddSingleton<PlanQueries>().AddSingleton<PutForwardQueries>();
        services.AddSingleton<AnnouncePlan>().AddSingleton<PutCandidatesForward>().AddSingleton<ReviewCandidates>();
    }
}
