using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

public readonly record struct ImportBatchId(Guid Value) : ITypedId
{
    public static ImportBatchId New() => new(Guid.CreateVersion7());
}

/// <summary>One confirmed roster import; it can be undone while nothing depends on its people.</summary>
public sealed class ImportBatch
{
    public const int FileNameLimit = 120;

    private ImportBatch(ImportBatchId id, CohortId cohortId, string fileName, string actorName, DateTime importedAt, int imported, int skipped, DateTime? undoneAt)
    {
        Id = id;
        CohortId = cohortId;
        FileName = fileName;
        ActorName = actorName;
        ImportedAt = importedAt;
        Imported = imported;
        Skipped = skipped;
        UndoneAt = undoneAt;
    }

    public ImportBatchId Id { get; }

    public CohortId CohortId { get; }

    public string FileName { get; }

    public string ActorName { get; }

    /// <summary>UTC.</summary>
    public DateTime ImportedAt { get; }

    public int Imported { get; }

    public int Skipped { get; }

    /// <summary>UTC.</summary>
    public DateTime? UndoneAt { get; private set; }

    public static ImportBatch Record(CohortId cohort, string fileName, string actorName, DateTime at, int imported, int skipped) =>
        new(ImportBatchId.New(), cohort, fileName.Length <= FileNameLimit ? fileName : fileName[^FileNameLimit..], actorName, at, imported, skipped, null);

    public void MarkUndone(DateTime at) => UndoneAt = at;
}
