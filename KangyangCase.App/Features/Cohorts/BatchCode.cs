using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>批次号: what people read out to each other about an import; the end of its key, which is its random part.</summary>
public static class BatchCode
{
    private const int Shown = 8;

    public static string Code(this ImportBatchId batch) => Of(batch.Value);

    public static string Code(this HistoryBatchId batch) => Of(batch.Value);

    private static string Of(Guid key) => key.ToString("N")[^Shown..].ToUpperInvariant();
}
