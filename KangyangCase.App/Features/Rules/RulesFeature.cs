namespace KangyangCase.App.Features.Rules;

public static class RulesFeature
{
    public static void AddRules(this IServiceCollection services) =>
        services.AddSingleton<RuleQueries>().AddSingleton<ChangeRule>()
            .AddSingleton<PackQueries>().AddSingleton<SavePack>().AddSingleton<SetPackRule>().AddSingleton<ReplayQueries>();
}
