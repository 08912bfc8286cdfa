using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>显示完整号码: an act with a reason and a log row; the answer lives in the page that asked, nowhere else.</summary>
public sealed class RevealNumber(WriteGate gate, PersonalDataProtector protector)
{
    public sealed record Input(CaseFileId Case, string Reason);

    /// <param name="PhoneNumber">Null when none is on file.</param>
    public sealed record Revealed(string DocumentNumber, string? PhoneNumber)
    {
        /// <summary>Masked: a number never reaches a log by way of its value.</summary>
        public override string ToString() => nameof(Revealed);
    }

    public async Task<Result<Revealed>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!CaseAccess.MayReveal(actor)) return CaseErrors.MayNotReveal;
        if (string.IsNullOrWhiteSpace(input.Reason)) return CaseErrors.RevealReasonMissing;
        if (input.Reason.Trim().Length > CaseFile.ReasonLimit) return CaseErrors.ReasonTooLong;
        return await gate.RunAsync<Revealed>(actor, scope => RevealAsync(scope, input), cancellation);
    }

    private async Task<Result<Revealed>> RevealAsync(WriteScope scope, Input input)
    {
        var caseFile = await scope.Db.Cases(scope.Actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == input.Case);
        if (caseFile is null) return CaseErrors.NotFound;
        if (await scope.Db.Trainees(scope.Actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == caseFile.TraineeId) is not { } trainee) return CaseErrors.PersonElsewhere;
        await scope.LogAsync(
            "trainee.number-revealed", "trainee", trainee.Id.Value, $"查看 {trainee.Name} 的完整号码（{trainee.DocumentKind.Label()}，尾号 {trainee.DocumentLastFour}）",
            input.Reason.Trim(), caseFile.Id);
        return new Revealed(
            protector.Open(SealPurposes.DocumentNumber, trainee.Document),
            trainee.Phone is { } phone ? protector.Open(SealPurposes.PhoneNumber, phone) : null);
    }
}
