using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Home;

namespace KangyangCase.App.Features;

public static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddHome();
        services.AddCohorts();
    }
}
