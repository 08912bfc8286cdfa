namespace KangyangCase.App.Features.Occupations;

public static class OccupationsFeature
{
    public static void AddOccupations(this IServiceCollection services) => services
        .AddSingleton<OccupationQueries>().AddSingleton<AddOccupation>().AddSingleton<ChangeOccupation>().AddSingleton<RetireOccupation>().AddSingleton<ReinstateOccupation>();
}
