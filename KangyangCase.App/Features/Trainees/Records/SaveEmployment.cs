using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>就业单位与用工关系.</summary>
public sealed class SaveEmployment(WriteGate gate)
{
    /// <param name="Record">Null: a new one.</param>
    public sealed record Input(TraineeId Trainee, EmploymentRecordId? Record, Edit<EmploymentDraft> Edit);

    public Task<EditAnswer<EmploymentDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.SaveAsync(
            actor, input.Trainee, RecordKinds.Employment, input.Record?.Value, input.Edit,
            (scope, trainee, others) => EmploymentRecord.Add(trainee.Id, input.Edit.Draft, scope.Today),
            (scope, trainee, others, record) => record.Correct(input.Edit.Draft, scope.Today), cancellation);
}
