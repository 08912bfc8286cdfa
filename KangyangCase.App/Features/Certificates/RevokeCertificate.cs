using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>撤销: what the certificate says stays; the public check answers 已撤销 from now on.</summary>
public sealed class RevokeCertificate(WriteGate gate)
{
    public sealed record Input(CertificateId Certificate, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.CertificateClerk) || actor.Scope is not DataScope.Organization own) return CertificateErrors.NotClerk;
        return await gate.RunAsync(actor, async scope =>
        {
            var certificate = await scope.Db.Certificates(actor)
                .SingleOrDefaultAsync(entry => entry.Id == input.Certificate && entry.OrganizationId == own.Id, cancellation);
            if (certificate is null) return CertificateErrors.NotFound;
            var revoked = certificate.Revoke(input.Reason, scope.Today);
            if (!revoked.Succeeded) return revoked;
            await scope.LogAsync(
                CertificateActs.Revoked, CertificateActs.Certificate, certificate.Id.Value, $"撤销证书 {certificate.Number}",
                certificate.RevocationReason, certificate.CaseId);
            return Result.Success;
        }, cancellation);
    }
}
