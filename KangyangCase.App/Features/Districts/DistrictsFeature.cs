namespace KangyangCase.App.Features.Districts;

public static class DistrictsFeature
{
    public static void AddDistricts(this IServiceCollection services) =>
        services.AddSingleton<DistrictQueries>().AddSingleton<SaveDistrict>().AddSingleton<EndDistrict>().AddSingleton<RecordPopulation>();
}
