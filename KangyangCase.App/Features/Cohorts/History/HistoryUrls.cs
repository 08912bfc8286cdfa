using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cohorts;

public static class HistoryUrls
{
    public const string Import = "/history/import";

    /// <summary>An empty history sheet, to be filled in.</summary>
    public const string Template = "/history/template";

    /// <summary>What one import wrote.</summary>
    public static string Batch(HistoryBatchId id) => $"/history/batches/{id.Value}";

    public static string Certificate(CertificateId id) => $"/history/certificates/{id.Value}";
}
