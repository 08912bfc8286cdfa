namespace KangyangCase.App.Features.Trainees;

public static class TraineesFeature
{
    public static void AddTrainees(this IServiceCollection services) => services.AddSingleton<TraineeQueries>().AddSingleton<TraineeDetailQueries>();
}
