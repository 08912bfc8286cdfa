using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>人员类别 of a person: several at once, the same one never twice on a day.</summary>
public sealed class SaveTargetGroup(WriteGate gate)
{
    /// <param name="Record">Null: a new one.</param>
    public sealed record Input(TraineeId Trainee, TargetGroupMembershipId? Record, Edit<TargetGroupDraft> Edit);

    public Task<EditAnswer<TargetGroupDraft>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.SaveAsync(
            actor, input.Trainee, RecordKinds.TargetGroup, input.Record?.Value, input.Edit,
            (scope, trainee, others) => TargetGroupMembership.Add(trainee.Id, input.Edit.Draft, others, scope.Today),
            (scope, trainee, others, record) => record.Correct(input.Edit.Draft, others, scope.Today), cancellation);
}
