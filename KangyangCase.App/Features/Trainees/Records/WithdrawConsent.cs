using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>撤回同意: the record stays, with the day from which it no longer holds.</summary>
public sealed class WithdrawConsent(WriteGate gate)
{
    public sealed record Input(TraineeId Trainee, ConsentRecordId Record, DateOnly? Day, string? Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnTraineeAsync(actor, input.Trainee, async (scope, trainee) =>
        {
            if (input.Day is not { } day) return TraineeRecordErrors.WithdrawalDayMissing;
            if ((await RecordKinds.Consent.LoadAsync(scope.Db, trainee.Id)).Find(entry => entry.Id == input.Record) is not { } record) return TraineeRecordErrors.RecordGone;
            var withdrawn = record.Withdraw(day, input.Reason ?? "", scope.Today);
            if (!withdrawn.Succeeded) return withdrawn;
            trainee.Touch();
            await scope.LogAsync(
                "trainee.consent-withdrawn", TraineeWork.Subject, trainee.Id.Value, $"{trainee.Name} 撤回同意：{record.Kind.Label()}，自 {day:yyyy-MM-dd}", record.WithdrawalReason);
            return Result.Success;
        }, cancellation);
}
