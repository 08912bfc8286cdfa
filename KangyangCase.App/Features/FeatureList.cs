using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Home;
using KangyangCase.App.Features.Verification;

namespace KangyangCase.App.Features;

public static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddHome();
        services.AddCertificates();
        services.AddVerification();
    }
}
