using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>
/// 撤下: a historical certificate that was entered wrongly, or that nobody vouches for any more. It stays on file, marked; no check answers for it,
/// no level is held by it, and the right one may be brought in beside it.
/// </summary>
public sealed class WithdrawHistory(WriteGate gate)
{
    public sealed record Input(CertificateId Certificate, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!HistoryAccess.MayImport(actor)) return HistoryErrors.NotAllowed;
        return await gate.RunAsync(actor, async scope =>
        {
            if (await scope.Db.HistoricalCertificates(actor).SingleOrDefaultAsync(entry => entry.Id == input.Certificate, cancellation) is not { } certificate)
            {
                return HistoryErrors.CertificateNotFound;
            }

            if (!HistoryAccess.MayWithdraw(actor, certificate)) return HistoryErrors.MayNotWithdraw;
            var withdrawn = certificate.Withdraw(input.Reason, scope.Today);
            if (!withdrawn.Succeeded) return withdrawn;
            await scope.LogAsync(
                HistoryActs.Withdrawn, HistoryActs.Certificate, certificate.Id.Value, $"撤下历史证书 {certificate.Number}", certificate.WithdrawalReason, certificate.CaseId);
            return Result.Success;
        }, cancellation);
    }
}
