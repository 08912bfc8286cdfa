using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>Puts the primary document's number right; sex and birth date follow what the number says.</summary>
public sealed class ReplaceDocument(WriteGate gate, PersonalDataProtector protector)
{
    /// <param name="Kind">Null: the form of the number decides.</param>
    public sealed record Input(TraineeId Trainee, IdentityDocumentKind? Kind, string? Number, string? Reason)
    {
        /// <summary>Masked: a number never reaches a log by way of its value.</summary>
        public override string ToString() => nameof(Input);
    }

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.OnTraineeAsync(actor, input.Trainee, async (scope, trainee) =>
        {
            if (RecordText.Clean(input.Reason) is not { } reason) return TraineeRecordErrors.ReasonMissing;
            var entry = await DocumentEntry.ReadAsync(scope, protector, trainee, input.Kind, input.Number);
            if (!entry.Succeeded) return entry.Refusal;
            var (read, number) = entry.Value;
            var (before, was) = (DocumentText.Of(trainee), RecordFields.Of(BasicsDraft.Of(trainee)));
            trainee.ReplaceDocument(read.Kind, number);
            trainee.CorrectPerson(read.Sex ?? trainee.Sex, read.BirthDate ?? trainee.BirthDate);
            await scope.LogAsync(
                "trainee.document-replaced", TraineeWork.Subject, trainee.Id.Value, $"更正 {trainee.Name} 的主证件：{before} 改为 {DocumentText.Of(trainee)}", reason,
                details: FieldValues.Log(was, RecordFields.Of(BasicsDraft.Of(trainee))));
            return Result.Success;
        }, cancellation);
}

internal static class DocumentText
{
    /// <summary>居民身份证 尾号 1842.</summary>
    public static string Of(Trainee trainee) => $"{trainee.DocumentKind.Label()} 尾号 {trainee.DocumentLastFour}";
}
