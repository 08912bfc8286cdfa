using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.Domain.Cohorts;

public readonly record struct ImportedPersonId(Guid Value) : ITypedId
{
    public static ImportedPersonId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// What one import wrote about one person. A later file is compared with it, to tell what a file said from what somebody decided
/// by hand; undoing the batch puts back what it replaced.
/// </summary>
public sealed class ImportedPerson
{
    private ImportedPerson(ImportedPersonId id, ImportBatchId batchId, TraineeId traineeId, long sequence, string wrote, string replaced) =>
        (Id, BatchId, TraineeId, Sequence, Wrote, Replaced) = (id, batchId, traineeId, sequence, wrote, replaced);

    /// <summary>Of its own: two people of one batch may turn out to be the same, and merge.</summary>
    public ImportedPersonId Id { get; }

    public ImportBatchId BatchId { get; }

    public TraineeId TraineeId { get; }

    /// <summary>Of the batch's row in the change log: which of two imports came later.</summary>
    public long Sequence { get; }

    /// <summary>JSON: field to the text written, or to the keyed index of a sealed one.</summary>
    public string Wrote { get; }

    /// <summary>JSON: field to what stood there before, sealed where it must be; null where nothing stood.</summary>
    public string Replaced { get; }

    public static ImportedPerson Record(ImportBatchId batch, TraineeId trainee, long sequence, string wrote, string replaced) =>
        new(ImportedPersonId.New(), batch, trainee, sequence, wrote, replaced);
}
