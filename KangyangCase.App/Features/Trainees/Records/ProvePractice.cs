using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>已核: somebody saw a paper about the work and says which.</summary>
public sealed class ProvePractice(WriteGate gate)
{
    public sealed record Input(TraineeId Trainee, PracticeRecordId Record, string Proof);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnTraineeAsync(actor, input.Trainee, async (scope, trainee) =>
        {
            if ((await RecordKinds.Practice.LoadAsync(scope.Db, trainee.Id)).Find(entry => entry.Id == input.Record) is not { } record) return TraineeRecordErrors.RecordGone;
            var proved = record.Prove(input.Proof, scope.Today);
            if (!proved.Succeeded) return proved;
            trainee.Touch();
            await scope.LogAsync(
                "trainee.practice-proved", TraineeWork.Subject, trainee.Id.Value, $"核实 {trainee.Name} 的从业经历：{record.OccupationName}，{record.From:yyyy-MM-dd} 起",
                record.ProofText);
            return Result.Success;
        }, cancellation, prover: true);
}
