using KangyangCase.App.Data.Searching;
using KangyangCase.App.Features.Trainees.Duplicates;

namespace KangyangCase.App.Features.Trainees;

public static class TraineesFeature
{
    public static void AddTrainees(this IServiceCollection services)
    {
        services.AddSingleton<TraineeQueries>().AddSingleton<TraineeDetailQueries>();
        services.AddSingleton<SearchText>().AddSingleton<DuplicateQueries>().AddSingleton<PairQueries>();
        services.AddSingleton<MergeTrainees>().AddSingleton<UndoMerge>().AddSingleton<MarkDifferent>();
    }
}
