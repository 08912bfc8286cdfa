using KangyangCase.Domain.Trainees;

namespace KangyangCase.Domain.Cohorts;

/// <summary>
/// What one import wrote about one person. A later file is compared with it, to tell what a file said from what somebody decided
/// by hand; undoing the batch puts back what it replaced.
/// </summary>
public sealed class ImportedPerson
{
    private ImportedPerson(ImportBatchId batchId, TraineeId traineeId, string wrote, string replaced) =>
        (BatchId, TraineeId, Wrote, Replaced) = (batchId, traineeId, wrote, replaced);

    public ImportBatchId BatchId { get; }

    public TraineeId TraineeId { get; }

    /// <summary>JSON: field to the text written, or to the keyed index of a sealed one.</summary>
    public string Wrote { get; }

    /// <summary>JSON: field to what stood there before, sealed where it must be; null where nothing stood.</summary>
    public string Replaced { get; }

    public static ImportedPerson Record(ImportBatchId batch, TraineeId trainee, string wrote, string replaced) => new(batch, trainee, wrote, replaced);
}
