using KangyangCase.App.Security.Account;
using KangyangCase.App.Shell;

namespace KangyangCase.App.Demo;

public static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<IDemoCalendar, DemoCalendar>();
        services.AddSingleton<IDemoAccounts, DemoAccounts>();
        services.AddSingleton<DemoCohorts>().AddSingleton<DemoCentre>();
    }
}
