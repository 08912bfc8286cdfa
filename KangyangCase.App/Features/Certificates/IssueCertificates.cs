using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>
/// 签发: everybody chosen who passes the gate gets a certificate, in one transaction with its number and its log row; the others are
/// named with their reason. A fault rolls everything back. The same request sent again finds the batch of the first.
/// </summary>
public sealed class IssueCertificates(WriteGate gate, CertificateFaceSeal seal, FaceDrawing drawing)
{
    /// <param name="RequestId">Made by the client once per confirmed preview; becomes the batch's id.</param>
    public sealed record Input(Guid RequestId, IReadOnlyList<ChosenPerson> People);

    /// <param name="Batch">Null when nobody could be issued.</param>
    public sealed record Outcome(CertificateBatchId? Batch, IReadOnlyList<IssuedPerson> Issued, IReadOnlyList<RefusedPerson> Refused);

    public sealed record IssuedPerson(CertificateId Certificate, string Name, string Number);

    public async Task<Result<Outcome>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(input.RequestId, Guid.Empty);
        if (!actor.Is(Role.CertificateClerk)) return CertificateErrors.NotClerk;
        return await gate.RunAsync(actor, scope => WriteAsync(scope, input, cancellation), cancellation);
    }

    private async Task<Result<Outcome>> WriteAsync(WriteScope scope, Input input, CancellationToken cancellation)
    {
        var id = new CertificateBatchId(input.RequestId);
        if (await scope.Db.CertificateBatches.AnyAsync(entry => entry.Id == id, cancellation)) return await RepeatAsync(scope, id, cancellation);
        var opened = await IssueRound.OpenAsync(scope.Db, scope.Actor, scope.Today, input.People, cancellation);
        if (!opened.Succeeded) return opened.Refusal;
        var round = opened.Value;
        if (round.Ready.Count == 0) return new Outcome(null, [], round.Refused);
        var addresses = FaceDrawing.Addresses(await scope.Db.RuleCatalogAsync(), scope.Today);
        if (!addresses.Succeeded) return addresses.Refusal;

        var batch = CertificateBatch.Open(id, round.Organization.Id, scope.Today, scope.Actor.DisplayName, scope.Now);
        scope.Db.CertificateBatches.Add(batch);
        var issued = new List<IssuedPerson>(round.Ready.Count);
        foreach (var ready in round.Ready)
        {
            var face = drawing.Draw(ready, round.Organization, addresses.Value);
            var certificate = await IssueAsync(scope, batch, round, ready, seal.Seal(face));
            if (!certificate.Succeeded) return certificate.Refusal;
            issued.Add(new(certificate.Value.Id, face.HolderName, face.Number));
        }
        await scope.LogAsync(
            CertificateActs.BatchIssued, CertificateActs.Batch, id.Value, $"签发一批证书，共 {issued.Count} 本，未签发 {round.Refused.Count} 人",
            details: new BatchProof(issued.Count, [.. round.Refused.Select(one => new BatchRefusal(one.Assessment.Value, one.Refusal.Code, one.Refusal.ToString()))]));
        return new Outcome(id, issued, round.Refused);
    }

    private static async Task<Result<Certificate>> IssueAsync(
        WriteScope scope, CertificateBatch batch, IssueRound round, ReadyPerson ready, SealedFace face)
    {
        var (person, number) = (ready.Person, ready.Number);
        var id = CertificateId.New();
        var again = person.RevokedNumber is { } earlier ? $"（原证书 {earlier} 已撤销，重新发证）" : "";
        var row = await scope.LogAsync(
            CertificateActs.Issued, CertificateActs.Certificate, id.Value, $"为 {person.Trainee.Name} 签发证书 {number.Number}（{person.Facts.Goal.Display}）{again}",
            caseId: person.Case.Id,
            details: new IssueProof(
                number.Number, Convert.ToHexString(face.Digest), round.Filing.NumberSource.ToString()!, round.Organization.Id.Value, person.Assessment.Id.Value,
                number.IssuedOn, person.Facts.PostingLastDay!.Value,
                person.Assessment.Marks.ToDictionary(mark => mark.Component.ToString(), mark => mark.Value.Display)));
        var certificate = Certificate.Issue(id, batch, person.Facts, number.Number, number.IssuedOn, face, row);
        if (!certificate.Succeeded) return certificate;
        scope.Db.Certificates.Add(certificate.Value);
        number.Reserved?.Use(id);
        return certificate;
    }

    /// <summary>A double click, a retry after a lost answer: the batch as it was issued, nothing more.</summary>
    private async Task<Result<Outcome>> RepeatAsync(WriteScope scope, CertificateBatchId id, CancellationToken cancellation)
    {
        if (scope.Actor.Scope is not DataScope.Organization own
            || !await scope.Db.CertificateBatches.AnyAsync(entry => entry.Id == id && entry.OrganizationId == own.Id, cancellation))
        {
            return CertificateErrors.NotFound;
        }
        var certificates = await scope.Db.Certificates(scope.Actor).AsNoTracking().Where(entry => entry.BatchId == id)
            .OrderBy(entry => entry.Number).ToListAsync(cancellation);
        return new Outcome(
            id,
            [.. certificates.Select(entry => new IssuedPerson(entry.Id, seal.Open(entry.Face).HolderName, entry.Number))],
            await BatchRefusals.ReadAsync(scope.Db, id, cancellation));
    }
}
