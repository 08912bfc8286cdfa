using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

public enum RemovableRecord
{
    Document,
    TargetGroup,
    Employment,
    Practice,
    Title,
    Certificate,
    Consent,
}

/// <summary>Takes back a record entered by mistake; what it said stays in the change log.</summary>
public sealed class RemoveRecord(WriteGate gate)
{
    public sealed record Input(TraineeId Trainee, RemovableRecord Kind, Guid Record, string Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnTraineeAsync(actor, input.Trainee, (scope, trainee) =>
        {
            if (RecordText.Clean(input.Reason) is not { } reason) return Task.FromResult<Result>(TraineeRecordErrors.ReasonMissing);
            return input.Kind switch
            {
                RemovableRecord.Document => TraineeWork.RemoveAsync(scope, trainee, RecordKinds.Document, input.Record, reason),
                RemovableRecord.TargetGroup => TraineeWork.RemoveAsync(scope, trainee, RecordKinds.TargetGroup, input.Record, reason),
                RemovableRecord.Employment => TraineeWork.RemoveAsync(scope, trainee, RecordKinds.Employment, input.Record, reason),
                RemovableRecord.Practice => TraineeWork.RemoveAsync(scope, trainee, RecordKinds.Practice, input.Record, reason),
                RemovableRecord.Title => TraineeWork.RemoveAsync(scope, trainee, RecordKinds.Title, input.Record, reason),
                RemovableRecord.Certificate => TraineeWork.RemoveAsync(scope, trainee, RecordKinds.Certificate, input.Record, reason),
                RemovableRecord.Consent => TraineeWork.RemoveAsync(scope, trainee, RecordKinds.Consent, input.Record, reason),
            };
        }, cancellation);
}
