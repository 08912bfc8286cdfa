using System.Globalization;

namespace KangyangCase.App.Features.ChangeLog;

public static class ChangeLogUrls
{
    public const string List = "/change-log";

    public const string Csv = "/change-log.csv";

    /// <param name="before">Rows older than this sequence number; null: the newest.</param>
    public static string Filtered(ChangeLogFilter filter, long? before = null) => Build(List, filter, before);

    /// <summary>The rows of one business day.</summary>
    public static string OnDay(DateOnly day) => Filtered(new ChangeLogFilter(null, null, day, day));

    public static string Export(ChangeLogFilter filter) => Build(Csv, filter, null);

    private static string Build(string path, ChangeLogFilter filter, long? before)
    {
        (string Name, string? Value)[] all =
        [
            ("action", filter.Subject),
            ("actor", filter.Actor?.ToString()),
            ("from", filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("to", filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("before", before?.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', all.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
