using KangyangCase.Domain.Certificates;

namespace KangyangCase.App.Features.Cohorts;

public static class HistoryUrls
{
    public const string Import = "/history/import";

    /// <summary>An empty history sheet, to be filled in.</summary>
    public const string Template = "/history/template";

    public static string Certificate(CertificateId id) => $"/history/certificates/{id.Value}";
}
