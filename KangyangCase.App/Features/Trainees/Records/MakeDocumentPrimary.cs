using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>设为主证件: the further document and the primary one change places.</summary>
public sealed class MakeDocumentPrimary(WriteGate gate)
{
    public sealed record Input(TraineeId Trainee, FurtherDocumentId Record, string? Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnTraineeAsync(actor, input.Trainee, async (scope, trainee) =>
        {
            if (RecordText.Clean(input.Reason) is not { } reason) return TraineeRecordErrors.ReasonMissing;
            if ((await RecordKinds.Document.LoadAsync(scope.Db, trainee.Id)).Find(entry => entry.Id == input.Record) is not { } further) return TraineeRecordErrors.RecordGone;
            var before = DocumentText.Of(trainee);
            trainee.MakePrimary(further);
            await scope.LogAsync(
                "trainee.document-made-primary", TraineeWork.Subject, trainee.Id.Value, $"{trainee.Name} 的主证件由 {before} 换为 {DocumentText.Of(trainee)}", reason);
            return Result.Success;
        }, cancellation);
}
