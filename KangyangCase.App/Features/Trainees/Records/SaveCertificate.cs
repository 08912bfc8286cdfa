using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>已有证书: earned elsewhere; entry conditions count it once somebody checked it.</summary>
public sealed class SaveCertificate(WriteGate gate)
{
    /// <param name="Record">Null: a new one.</param>
    public sealed record Input(TraineeId Trainee, EarlierCertificateId? Record, Edit<EarlierCertificateDraft> Edit);

    public Task<EditAnswer<EarlierCertificateDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.SaveAsync(
            actor, input.Trainee, RecordKinds.Certificate, input.Record?.Value, input.Edit,
            (scope, trainee, others) => EarlierCertificate.Add(trainee.Id, input.Edit.Draft, others, trainee.BirthDate, scope.Today),
            (scope, trainee, others, record) => record.Correct(input.Edit.Draft, others, trainee.BirthDate, scope.Today), cancellation);
}
