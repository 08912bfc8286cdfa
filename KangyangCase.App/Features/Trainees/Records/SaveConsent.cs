using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>同意书 as given; taking it back is another act.</summary>
public sealed class SaveConsent(WriteGate gate)
{
    /// <param name="Record">Null: a new one.</param>
    public sealed record Input(TraineeId Trainee, ConsentRecordId? Record, Edit<ConsentDraft> Edit);

    public Task<EditAnswer<ConsentDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.SaveAsync(
            actor, input.Trainee, RecordKinds.Consent, input.Record?.Value, input.Edit,
            (scope, trainee, others) => ConsentRecord.Add(trainee.Id, input.Edit.Draft, scope.Today),
            (scope, trainee, others, record) => record.Correct(input.Edit.Draft, scope.Today), cancellation);
}
