namespace KangyangCase.App.Features.Help;

public static class HelpFeature
{
    public static void AddHelp(this IServiceCollection services) => services.AddSingleton(_ => GuideLibrary.Read(GuideLibrary.Folder));
}
