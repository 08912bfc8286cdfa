using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <param name="MaskedDocument">The whole number stands on the paper only.</param>
/// <param name="CannotPrint">Why no PDF is offered; null: it can be printed.</param>
public sealed record CertificateView(
    CertificateId Id, CertificateBatchId Batch, CaseFileId Case, string PlanName, CertificateFace Face, string MaskedDocument, DateOnly? RevokedOn,
    string? RevocationReason, bool MayRevoke, bool MayPrint, Refusal? CannotPrint, IReadOnlyList<CertificateAct> Acts)
{
    public CertificateStatus Status => CertificateStatuses.Of(RevokedOn);
}

/// <param name="At">UTC.</param>
public sealed record CertificateAct(DateTime At, DateOnly BusinessDate, string Who, string What, string? Why);

public sealed record BatchView(
    CertificateBatchId Id, DateOnly IssuedOn, string IssuedBy, string Organization, IReadOnlyList<BatchRow> Rows, IReadOnlyList<RefusedPerson> NotIssued, bool MayPrint)
{
    public int Printable => Rows.Count(row => row.CannotPrint is null);
}

/// <param name="CannotPrint">Revoked, or a character without a glyph; null: is in the merged file.</param>
public sealed record BatchRow(CertificateId Id, string Number, string HolderName, string Goal, Refusal? CannotPrint);

/// <summary>One certificate; one batch.</summary>
public sealed class CertificateDetailQueries(IDbContextFactory<KangyangDb> contexts, CertificateFaceSeal seal, CertificatePapers papers)
{
    private const int ActsShown = 50;

    /// <summary>Null when missing or outside the actor's scope.</summary>
    public async Task<CertificateView?> FindAsync(Actor actor, CertificateId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Certificates(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation);
        if (found is null) return null;
        var face = seal.Open(found.Face);
        var plan = await db.AssessmentPlans.Where(entry => db.Assessments.Any(one => one.Id == found.AssessmentId && one.PlanId == entry.Id))
            .Select(entry => entry.Name).SingleAsync(cancellation);
        return new(
            found.Id, found.BatchId, found.CaseId, plan, face, IdentityDocument.Mask(face.DocumentNumber), found.RevokedOn, found.RevocationReason,
            found.RevokedOn is null && IsOwnClerk(actor, found), MayPrint(actor), WhyNotPrinted(found, face),
            await ActsAsync(db, found, cancellation));
    }

    /// <inheritdoc cref="FindAsync"/>
    public async Task<BatchView?> FindBatchAsync(Actor actor, CertificateBatchId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var certificates = await db.Certificates(actor).AsNoTracking().Where(entry => entry.BatchId == id).OrderBy(entry => entry.Number).ToListAsync(cancellation);
        if (certificates.Count == 0) return null;
        var batch = await db.CertificateBatches.AsNoTracking().SingleAsync(entry => entry.Id == id, cancellation);
        var organization = await db.Organizations.Where(entry => entry.Id == batch.OrganizationId).Select(entry => entry.Name).SingleAsync(cancellation);
        var rows = certificates.Select(entry =>
        {
            var face = seal.Open(entry.Face);
            return new BatchRow(entry.Id, entry.Number, face.HolderName, FaceText.Goal(face), WhyNotPrinted(entry, face));
        }).ToList();
        // Who was refused is the issuing organization's business; others see only their own people of a batch.
        var seesAll = actor.Scope is DataScope.Everything || (actor.Scope is DataScope.Organization own && own.Id == batch.OrganizationId);
        IReadOnlyList<RefusedPerson> notIssued = seesAll ? await BatchRefusals.ReadAsync(db, id, cancellation) : [];
        return new(id, batch.IssuedOn, batch.ActorName, organization, rows, notIssued, MayPrint(actor));
    }

    private static bool IsOwnClerk(Actor actor, Certificate certificate) =>
        actor.Is(Role.CertificateClerk) && actor.Scope is DataScope.Organization own && own.Id == certificate.OrganizationId;

    private static bool MayPrint(Actor actor) => actor.IsAny([.. PrintCertificates.AllowedRoles]);

    private Refusal? WhyNotPrinted(Certificate certificate, CertificateFace face) =>
        certificate.RevokedOn is null ? papers.Check(face).Refusal : CertificateErrors.RevokedNotPrinted;

    private static async Task<IReadOnlyList<CertificateAct>> ActsAsync(KangyangDb db, Certificate certificate, CancellationToken cancellation)
    {
        var (id, batch) = (certificate.Id.Value.ToString(), certificate.BatchId.Value.ToString());
        return await db.ChangeLog.AsNoTracking()
            .Where(row => (row.SubjectKind == CertificateActs.Certificate && row.SubjectId == id)
                || (row.SubjectKind == CertificateActs.Batch && row.SubjectId == batch && row.Action == CertificateActs.Printed))
            .OrderByDescending(row => row.Sequence).Take(ActsShown)
            .Select(row => new CertificateAct(row.At, row.BusinessDate, row.ActorName, row.Summary, row.Reason)).ToListAsync(cancellation);
    }
}
