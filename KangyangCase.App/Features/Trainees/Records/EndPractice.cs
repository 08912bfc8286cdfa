using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>The work stopped; what was proved about it stays proved.</summary>
public sealed class EndPractice(WriteGate gate)
{
    public sealed record Input(TraineeId Trainee, PracticeRecordId Record, DateOnly? LastDay, string? Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnTraineeAsync(actor, input.Trainee, async (scope, trainee) =>
        {
            if (input.LastDay is not { } day) return TraineeRecordErrors.LastDayMissing;
            if ((await RecordKinds.Practice.LoadAsync(scope.Db, trainee.Id)).Find(entry => entry.Id == input.Record) is not { } record) return TraineeRecordErrors.RecordGone;
            var before = record.Content;
            var ended = record.End(day, scope.Today);
            return ended.Succeeded
                ? await TraineeWork.DoneAsync(scope, trainee, RecordKinds.Practice, "ended", "结束", input.Reason, before, record.Content)
                : ended;
        }, cancellation);
}
