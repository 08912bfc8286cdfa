using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>职称, which entry conditions may ask for.</summary>
public sealed class SaveTitle(WriteGate gate)
{
    /// <param name="Record">Null: a new one.</param>
    public sealed record Input(TraineeId Trainee, ProfessionalTitleId? Record, Edit<ProfessionalTitleDraft> Edit);

    public Task<EditAnswer<ProfessionalTitleDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.SaveAsync(
            actor, input.Trainee, RecordKinds.Title, input.Record?.Value, input.Edit,
            (scope, trainee, others) => ProfessionalTitle.Add(trainee.Id, input.Edit.Draft, scope.Today),
            (scope, trainee, others, record) => record.Correct(input.Edit.Draft, scope.Today), cancellation);
}
