using System.Globalization;

namespace KangyangCase.App.Shared;

/// <summary>Instants as people here read them. China keeps one zone, without summer time.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <param name="utc">A stored instant, UTC.</param>
    public static DateTime Of(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>2020-10-12 09:02.</summary>
    public static string Show(DateTime utc) => Of(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>09:02:31.</summary>
    public static string Clock(DateTime utc) => Of(utc).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
