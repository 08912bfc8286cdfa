using KangyangCase.App.Data.Searching;

namespace KangyangCase.App.Features.Trainees;

public static class TraineesFeature
{
    public static void AddTrainees(this IServiceCollection services) => services.AddSingleton<SearchText>().AddSingleton<TraineeQueries>().AddSingleton<TraineeDetailQueries>();
}
