using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Rules;

public static class PackUrls
{
    public const string List = "/packs";

    public static string Detail(string id) => $"/packs/{Uri.EscapeDataString(id)}";

    public static string Version(string id, int version) => $"{Detail(id)}?version={version}";

    public static string Replay(CohortId cohort, string? pack = null, DateOnly? on = null) =>
        $"/packs/replay/{cohort.Value}{(pack is null && on is null ? "" : "?")}{string.Join('&', new[] { pack is null ? null : $"pack={Uri.EscapeDataString(pack)}", on is { } day ? $"on={day:yyyy-MM-dd}" : null }.OfType<string>())}";

    public static string Export(string id, int version) => $"{Detail(id)}/export?version={version}";
}
