namespace KangyangCase.App.Features;

public static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services)
    {
    }
}
