using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>领取登记: the certificate went to its holder, or to whom the note names.</summary>
public sealed class CollectCertificate(WriteGate gate)
{
    public sealed record Input(CertificateId Certificate, string Note);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(Role.CertificateClerk, Role.Coordinator)) return CertificateErrors.MayNotHandOut;
        return await gate.RunAsync(actor, scope => CollectAsync(scope, input), cancellation);
    }

    private static async Task<Result> CollectAsync(WriteScope scope, Input input)
    {
        var certificate = await scope.Db.Certificates(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Certificate);
        if (certificate is null) return CertificateErrors.NotFound;
        var caseFile = await scope.Db.Cases(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == certificate.CaseId);
        if (caseFile is null) return CertificateErrors.NotFound;
        if (!CaseAccess.MayHandOut(scope.Actor, caseFile)) return CertificateErrors.MayNotHandOut;
        if (await scope.Db.CertificateReceipts.AnyAsync(entry => entry.CertificateId == certificate.Id)) return CertificateErrors.AlreadyCollected;
        var receipt = CertificateReceipt.Record(certificate, input.Note, scope.Today);
        if (!receipt.Succeeded) return receipt.Refusal;
        scope.Db.CertificateReceipts.Add(receipt.Value);
        await scope.LogAsync("certificate.collected", CertificateActs.Certificate, certificate.Id.Value, $"证书 {certificate.Number} 领取登记", receipt.Value.Note, caseFile.Id);
        return Result.Success;
    }
}
