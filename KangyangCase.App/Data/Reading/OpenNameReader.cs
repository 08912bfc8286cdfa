using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

public sealed record OpenName(CaseFileId Case, string Name);

public static class OpenNameReader
{
    /// <summary>Whose certificate may still have to be printed: cases neither exited nor certified.</summary>
    public static Task<List<OpenName>> OpenNamesAsync(this KangyangDb db, Actor actor, CancellationToken cancellation = default) => (
        from caseFile in db.CasesOf(actor)
        join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
        where caseFile.ExitedOn == null && !db.Certificates.Any(certificate => certificate.CaseId == caseFile.Id)
            && !db.HistoricalCertificates.Any(certificate => certificate.CaseId == caseFile.Id && certificate.WithdrawnOn == null)
        select new OpenName(caseFile.Id, trainee.Name)).ToListAsync(cancellation);
}
