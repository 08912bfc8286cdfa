namespace KangyangCase.App.Features.Occupations;

public static class OccupationUrls
{
    public const string List = "/occupations";

    public const string New = "/occupations/new";

    public const string Csv = "/occupations.csv";

    public static string Detail(string id) => $"/occupations/{id}";

    public static string Edit(string id) => $"/occupations/{id}/edit";

    public static string Export(OccupationFilter filter) => Build(Csv, filter);

    private static string Build(string path, OccupationFilter filter)
    {
        (string Name, string? Value)[] all = [("text", filter.Text), ("kind", filter.Kind?.ToString()), ("department", filter.Department?.ToString())];
        var query = string.Join('&', all.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
