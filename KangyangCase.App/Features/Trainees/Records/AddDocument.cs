using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>A document besides the primary one, whose number is nobody else's.</summary>
public sealed class AddDocument(WriteGate gate, PersonalDataProtector protector)
{
    /// <param name="Kind">Null: the form of the number decides.</param>
    public sealed record Input(TraineeId Trainee, IdentityDocumentKind? Kind, string? Number, FurtherDocumentTerms Terms)
    {
        /// <summary>Masked: a number never reaches a log by way of its value.</summary>
        public override string ToString() => nameof(Input);
    }

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnTraineeAsync(actor, input.Trainee, async (scope, trainee) =>
        {
            var entry = await DocumentEntry.ReadAsync(scope, protector, trainee, input.Kind, input.Number);
            if (!entry.Succeeded) return entry.Refusal;
            var (read, number) = entry.Value;
            if (read.BirthDate is { } born && born != trainee.BirthDate) return TraineeRecordErrors.DocumentOtherBirth(born, trainee.BirthDate);
            var document = FurtherDocument.Add(trainee.Id, read.Kind, number, input.Terms, scope.Today);
            if (!document.Succeeded) return document.Refusal;
            scope.Db.Add(document.Value);
            trainee.Touch();
            await scope.LogAsync(
                "trainee.document-added", TraineeWork.Subject, trainee.Id.Value, $"登记 {trainee.Name} 的证件：{read.Kind.Label()}，尾号 {read.LastFour}",
                details: FieldValues.Log(null, RecordFields.Of(input.Terms)));
            return Result.Success;
        }, cancellation);
}
