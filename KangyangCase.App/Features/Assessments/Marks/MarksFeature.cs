namespace KangyangCase.App.Features.Assessments;

public static class MarksFeature
{
    public static void AddMarks(this IServiceCollection services) => services
        .AddSingleton<MarkQueries>().AddSingleton<RecordMarks>().AddSingleton<SubmitMarks>().AddSingleton<ReturnMarks>();
}
