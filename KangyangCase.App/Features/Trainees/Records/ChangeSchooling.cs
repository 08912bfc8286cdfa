using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>学历: the highest one completed, which entry conditions read.</summary>
public sealed class ChangeSchooling(WriteGate gate)
{
    public sealed record Input(TraineeId Trainee, Edit<SchoolingDraft> Edit);

    public static SchoolingDraft Of(Trainee trainee) =>
        new(trainee.SchoolingLevel, trainee.Schooling, trainee.SchoolingCompletedOn, trainee.School, trainee.Major);

    public Task<EditAnswer<SchoolingDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.EditAsync(actor, input.Trainee, "trainee.schooling-changed", "学历", input.Edit, Of, RecordFields.Of, (scope, trainee) =>
            Task.FromResult(trainee.ChangeSchooling(input.Edit.Draft, scope.Today)), cancellation);
}
