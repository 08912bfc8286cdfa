namespace KangyangCase.App.Features.Verification;

public static class VerificationFeature
{
    public static void AddVerification(this IServiceCollection services) => services.AddSingleton<PublicCheck>();
}
