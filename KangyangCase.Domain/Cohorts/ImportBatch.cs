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

    /// <summary>Characters of why a batch was undone.</summary>
    public const int ReasonLimit = 200;

    private ImportBatch(ImportBatchId id, CohortId cohortId, string fileName, string actorName, DateTime importedAt, int imported, int updated, int skipped, DateTime? undoneAt)
    {
        Id = id;
        CohortId = cohortId;
        FileName = fileName;
        ActorName = actorName;
        ImportedAt = importedAt;
        Imported = imported;
        Updated = updated;
        Skipped = skipped;
        UndoneAt = undoneAt;
    }

    public ImportBatchId Id { get; }

    public CohortId CohortId { get; }

    public string FileName { get; }

    public string ActorName { get; }

    /// <summary>UTC.</summary>
    public DateTime ImportedAt { get; }

    /// <summary>People who entered the class.</summary>
    public int Imported { get; }

    /// <summary>People of the class already, about whom something was put right.</summary>
    public int Updated { get; }

    public int Skipped { get; }

    /// <summary>UTC.</summary>
    public DateTime? UndoneAt { get; private set; }

    public static ImportBatch Record(CohortId cohort, string fileName, string actorName, DateTime at, int imported, int updated, int skipped) =>
        new(ImportBatchId.New(), cohort, fileName.Length <= FileNameLimit ? fileName : fileName[^FileNameLimit..], actorName, at, imported, updated, skipped, null);

    public void MarkUndone(DateTime at) => UndoneAt = at;
}
