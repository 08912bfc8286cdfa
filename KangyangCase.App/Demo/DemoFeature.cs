using KangyangCase.App.Security.Account;
using KangyangCase.App.Shell;

namespace KangyangCase.App.Demo;

public static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoCalendar>().AddSingleton<IDemoCalendar>(provider => provider.GetRequiredService<DemoCalendar>());
        services.AddSingleton<IDemoAccounts, DemoAccounts>();
        services.AddSingleton<DemoActors>().AddSingleton<DemoAssessments>().AddSingleton<DemoStory>().AddSingleton<DemoStandards>().AddSingleton<DemoRecords>().AddSingleton<DemoHistory>();
        services.AddSingleton<DemoOrganizations>().AddSingleton<DemoCohorts>().AddSingleton<DemoCentre>();
    }
}
