using KangyangCase.Domain.Certificates;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>待打印 and 待领取. Printed is what the change log says so of: whoever downloads a certificate's paper leaves a row there.</summary>
public static class PrintReader
{
    public static async Task<IQueryable<Certificate>> NotPrintedAsync(this KangyangDb db, IQueryable<Certificate> certificates)
    {
        // Batches printed before each certificate had a row of its own: there are few of them.
        var subjects = await db.ChangeLog
            .Where(row => row.SubjectKind == CertificateActs.Batch && row.Action == CertificateActs.Printed)
            .Select(row => row.SubjectId).Distinct().ToListAsync();
        var batches = subjects.ConvertAll(id => new CertificateBatchId(Guid.Parse(id)));
        return certificates.Where(entry => !batches.Contains(entry.BatchId)
            && !db.ChangeLog.Any(row => row.CaseId == (Guid)(object)entry.CaseId && row.Action == CertificateActs.Printed));
    }

    /// <summary>待领取: valid, and nobody has fetched them.</summary>
    public static IQueryable<Certificate> NotCollected(this KangyangDb db, IQueryable<Certificate> certificates) => certificates
        .Where(entry => entry.RevokedOn == null && !db.CertificateReceipts.Any(receipt => receipt.CertificateId == entry.Id));
}
