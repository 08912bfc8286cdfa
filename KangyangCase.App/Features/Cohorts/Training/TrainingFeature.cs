namespace KangyangCase.App.Features.Cohorts;

public static class TrainingFeature
{
    public static void AddTraining(this IServiceCollection services)
    {
        services.AddSingleton<SessionQueries>().AddSingleton<ScheduleSessions>().AddSingleton<RemoveSession>();
        services.AddSingleton<AttendanceQueries>().AddSingleton<MarkAttendance>();
        services.AddSingleton<CompletionQueries>().AddSingleton<ConfirmUnsetRule>().AddSingleton<CompleteTraining>();
    }
}
