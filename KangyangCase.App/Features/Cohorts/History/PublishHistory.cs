using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>公开、取消公开: whether the public check answers for historical certificates; of a batch, those the actor may decide about.</summary>
public sealed class PublishHistory(WriteGate gate)
{
    /// <summary>One of the two is given.</summary>
    public sealed record Input(bool Publish, string Reason, HistoryBatchId? Batch = null, CertificateId? Certificate = null);

    /// <returns>How many were changed.</returns>
    public async Task<Result<int>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!HistoryAccess.MayImport(actor)) return HistoryErrors.NotAllowed;
        if (string.IsNullOrWhiteSpace(input.Reason)) return HistoryErrors.ReasonMissing;
        if (input.Reason.Trim().Length > HistoricalCertificate.ReasonLimit) return HistoryErrors.ReasonTooLong;
        return await gate.RunAsync<int>(actor, async scope =>
        {
            var visible = scope.Db.HistoricalCertificates(actor);
            var asked = await (input.Batch is { } batch ? visible.Where(entry => entry.BatchId == batch) : visible.Where(entry => entry.Id == input.Certificate))
                .OrderBy(entry => entry.LogSequence).ToListAsync(cancellation);
            if (asked.Count == 0) return input.Batch is null ? HistoryErrors.CertificateNotFound : HistoryErrors.BatchNotFound;
            var own = asked.Where(certificate => certificate.WithdrawnOn is null && HistoryAccess.MayPublish(actor, certificate)).ToList();
            if (own.Count == 0 && asked is [{ WithdrawnOn: { } day }]) return HistoryErrors.AlreadyWithdrawn(day);
            if (own.Count == 0) return HistoryErrors.NotOwnCertificate;
            var changed = own.Where(certificate => certificate.SetPublished(input.Publish)).ToList();
            if (changed.Count == 0) return HistoryErrors.NothingToChange;
            foreach (var certificate in changed)
            {
                await scope.LogAsync(
                    input.Publish ? HistoryActs.Published : HistoryActs.Unpublished, HistoryActs.Certificate, certificate.Id.Value,
                    $"{(input.Publish ? "公开" : "取消公开")}历史证书 {certificate.Number}", input.Reason.Trim(), certificate.CaseId);
            }
            return changed.Count;
        }, cancellation);
    }
}
