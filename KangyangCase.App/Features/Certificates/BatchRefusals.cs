using System.Text.Json;
using KangyangCase.App.Data;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>Who was chosen for a batch but refused, read back from its change-log row.</summary>
internal static class BatchRefusals
{
    public static async Task<IReadOnlyList<RefusedPerson>> ReadAsync(KangyangDb db, CertificateBatchId batch, CancellationToken cancellation = default)
    {
        var subject = batch.Value.ToString();
        var details = await db.ChangeLog.AsNoTracking()
            .Where(row => row.SubjectKind == CertificateActs.Batch && row.SubjectId == subject && row.Action == CertificateActs.BatchIssued)
            .Select(row => row.Details).SingleOrDefaultAsync(cancellation);
        if (details is null || JsonSerializer.Deserialize<BatchProof>(details) is not { Refused.Count: > 0 } proof) return [];
        var ids = proof.Refused.Select(one => new AssessmentId(one.Assessment)).ToList();
        var names = await (
            from assessment in db.Assessments
            join caseFile in db.Cases on assessment.CaseId equals caseFile.Id
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            where ids.Contains(assessment.Id)
            select new { assessment.Id, trainee.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return [.. proof.Refused.Select(one => new RefusedPerson(
            new(one.Assessment), names.GetValueOrDefault(new(one.Assessment), "（已不在名单中）"), new Refusal(one.Code, one.Message)))];
    }
}
