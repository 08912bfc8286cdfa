using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>从业经历; a corrected stretch has to be proved again.</summary>
public sealed class SavePractice(WriteGate gate)
{
    /// <param name="Record">Null: a new one.</param>
    public sealed record Input(TraineeId Trainee, PracticeRecordId? Record, Edit<PracticeDraft> Edit);

    public Task<EditAnswer<PracticeDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.SaveAsync(
            actor, input.Trainee, RecordKinds.Practice, input.Record?.Value, input.Edit,
            (scope, trainee, others) => PracticeRecord.Add(trainee.Id, input.Edit.Draft, trainee.BirthDate, scope.Today),
            (scope, trainee, others, record) => record.Correct(input.Edit.Draft, trainee.BirthDate, scope.Today), cancellation);
}
