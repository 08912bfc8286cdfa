using System.Globalization;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Instants as people in China read them; one zone, no summer time.</summary>
internal static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static string Clock(DateTime utc) => (utc + Offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Minute(DateTime utc) => (utc + Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
