using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Domain.Cohorts;

public readonly record struct HistoryBatchId(Guid Value) : ITypedId
{
    public static HistoryBatchId New() => new(Guid.CreateVersion7());
}

/// <summary>历史数据批次: one confirmed import of past classes and certificates; undone as a whole while nothing depends on it.</summary>
public sealed class HistoryBatch
{
    private HistoryBatch(
        HistoryBatchId id, OrganizationId organizationId, string fileName, string actorName, DateOnly importedOn, DateTime importedAt, int imported, int skipped,
        bool publish, DateTime? undoneAt)
    {
        Id = id;
        OrganizationId = organizationId;
        FileName = fileName;
        ActorName = actorName;
        ImportedOn = importedOn;
        ImportedAt = importedAt;
        Imported = imported;
        Skipped = skipped;
        Publish = publish;
        UndoneAt = undoneAt;
    }

    public HistoryBatchId Id { get; }

    /// <summary>Whose past it is: a training provider or an assessment organization.</summary>
    public OrganizationId OrganizationId { get; }

    public string FileName { get; }

    public string ActorName { get; }

    /// <summary>The business date.</summary>
    public DateOnly ImportedOn { get; }

    /// <summary>UTC.</summary>
    public DateTime ImportedAt { get; }

    /// <summary>Rows of the file.</summary>
    public int Imported { get; }

    public int Skipped { get; }

    /// <summary>What was chosen at import; each certificate carries its own state since.</summary>
    public bool Publish { get; }

    /// <summary>UTC.</summary>
    public DateTime? UndoneAt { get; private set; }

    public static HistoryBatch Record(
        OrganizationId organization, string fileName, string actorName, DateOnly on, DateTime at, int imported, int skipped, bool publish) =>
        new(HistoryBatchId.New(), organization, fileName.Length <= ImportBatch.FileNameLimit ? fileName : fileName[^ImportBatch.FileNameLimit..],
            actorName, on, at, imported, skipped, publish, null);

    public void MarkUndone(DateTime at) => UndoneAt = at;
}

/// <summary>What one row of a batch created; undoing reads it back.</summary>
/// <param name="NewPerson">The trainee was registered by this row.</param>
/// <param name="NewCase">The case was opened by this row.</param>
public sealed record HistoryEntry(
    HistoryBatchId BatchId, int ExcelRow, TraineeId TraineeId, CaseFileId CaseId, bool NewPerson, bool NewCase, EnrollmentId? EnrollmentId, CertificateId? CertificateId);
