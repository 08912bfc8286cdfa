namespace KangyangCase.App.Features.Home;

public static class HomeFeature
{
    public static void AddHome(this IServiceCollection services) => services.AddSingleton<HomeQueries>();
}
