using KangyangCase.App.Shared;

namespace KangyangCase.App.Drafts;

public static class DraftsFeature
{
    public static void AddDrafts(this IServiceCollection services) => services.AddSingleton<DraftStore>().AddScoped<IFormDrafts, FormDrafts>();
}
