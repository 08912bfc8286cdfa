using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <param name="Case">Null: outside the actor's scope.</param>
/// <param name="MayPublish">The actor decides whether the public check answers for it.</param>
public sealed record HistoryCertificateView(
    CertificateId Id, CaseFileId? Case, HistoricalFace Face, HistoricalNumberForm Form, string MaskedDocument, bool Published, bool MayPublish, DateOnly? WithdrawnOn, string? WithdrawalReason, bool MayWithdraw, string KeptBy,
    string BatchFile, DateOnly ImportedOn, IReadOnlyList<HistoryAct> Acts);

/// <param name="At">UTC.</param>
public sealed record HistoryAct(DateTime At, string Who, string What, string? Why);

/// <summary>One historical certificate.</summary>
public sealed class HistoryCertificateQueries(IDbContextFactory<KangyangDb> contexts, HistoricalFaceSeal seal)
{
    /// <summary>Null when missing or outside the actor's scope.</summary>
    public async Task<HistoryCertificateView?> FindAsync(Actor actor, CertificateId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.HistoricalCertificates(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is not { } found) return null;
        var face = seal.Open(found.Face);
        var batch = await db.HistoryBatches.AsNoTracking().SingleAsync(entry => entry.Id == found.BatchId, cancellation);
        var keeper = await db.Organizations.Where(entry => entry.Id == found.KeptBy).Select(entry => entry.Name).SingleAsync(cancellation);
        var visible = await db.Cases(actor).AnyAsync(entry => entry.Id == found.CaseId, cancellation);
        var subject = id.Value.ToString();
        var acts = await db.ChangeLog.AsNoTracking().Where(row => row.SubjectKind == HistoryActs.Certificate && row.SubjectId == subject)
            .OrderByDescending(row => row.Sequence).Select(row => new HistoryAct(row.At, row.ActorName, row.Summary, row.Reason)).ToListAsync(cancellation);
        return new(
            found.Id, visible ? found.CaseId : null, face, HistoricalNumber.Read(found.Number)!.Form, IdentityDocument.Mask(face.DocumentNumber), found.Published,
            found.WithdrawnOn is null && HistoryAccess.MayPublish(actor, found), found.WithdrawnOn, found.WithdrawalReason,
            found.WithdrawnOn is null && HistoryAccess.MayWithdraw(actor, found), keeper, batch.FileName, batch.ImportedOn, acts);
    }
}
