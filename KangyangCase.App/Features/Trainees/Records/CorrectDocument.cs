using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>Validity and note of a further document. Its number is never edited: remove it and enter the right one.</summary>
public sealed class CorrectDocument(WriteGate gate)
{
    public sealed record Input(TraineeId Trainee, FurtherDocumentId Record, Edit<FurtherDocumentTerms> Edit);

    public Task<EditAnswer<FurtherDocumentTerms>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.SaveAsync(
            actor, input.Trainee, RecordKinds.Document, input.Record.Value, input.Edit,
            (_, _, _) => TraineeRecordErrors.RecordGone,
            (scope, _, _, record) => record.Correct(input.Edit.Draft, scope.Today), cancellation);
}
