using KangyangCase.App.Shared;

namespace KangyangCase.App.Preferences;

public static class PreferencesFeature
{
    public static void AddPreferences(this IServiceCollection services) => services.AddSingleton<ListLookStore>().AddScoped<IListLooks, ListLooks>();
}
