using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Records;

/// <summary>显示完整号码 of a person, case or not: an act with a reason and a log row; the answer lives in the page that asked.</summary>
public sealed class RevealTraineeNumbers(WriteGate gate, PersonalDataProtector protector)
{
    public sealed record Input(TraineeId Trainee, string Reason);

    public sealed record Revealed(string Document, string? Phone, string? EmergencyPhone, IReadOnlyDictionary<FurtherDocumentId, string> Further)
    {
        /// <summary>Masked: a number never reaches a log by way of its value.</summary>
        public override string ToString() => nameof(Revealed);
    }

    public static bool May(Actor actor) => actor.IsAny(Role.Coordinator, Role.Reviewer, Role.CertificateClerk);

    public async Task<Result<Revealed>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!May(actor)) return CaseErrors.MayNotReveal;
        if (RecordText.Clean(input.Reason) is not { } reason) return CaseErrors.RevealReasonMissing;
        if (reason.Length > CaseFile.ReasonLimit) return CaseErrors.ReasonTooLong;
        return await gate.RunAsync<Revealed>(actor, async scope =>
        {
            if (await scope.Db.Trainees(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == input.Trainee, cancellation) is not { } trainee) return TraineeRecordErrors.NotFound;
            var further = await scope.Db.FurtherDocuments.AsNoTracking().Where(entry => entry.TraineeId == trainee.Id).ToListAsync(cancellation);
            await scope.LogAsync(
                "trainee.number-revealed", TraineeWork.Subject, trainee.Id.Value, $"查看 {trainee.Name} 的完整号码（{trainee.DocumentKind.Label()}，尾号 {trainee.DocumentLastFour}）", reason);
            return new Revealed(
                protector.Open(SealPurposes.DocumentNumber, trainee.Document), Phone(trainee.Phone), Phone(trainee.EmergencyPhone),
                further.ToDictionary(entry => entry.Id, entry => protector.Open(SealPurposes.DocumentNumber, entry.Number)));
        }, cancellation);
    }

    private string? Phone(SealedText? number) => number is null ? null : protector.Open(SealPurposes.PhoneNumber, number);
}
