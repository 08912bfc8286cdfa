using KangyangCase.App.Data;
using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Printing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Scanning;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>上传照片, before the certificate is issued: brought to the printed form once, stored under its hash.</summary>
public sealed class AttachPhoto(WriteGate gate, ContentStore contents, IFileScanner scanner, TimeProvider time)
{
    public sealed record Input(AssessmentId Assessment, byte[] Upload, string FileName = "照片.jpg");

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.CertificateClerk) || actor.Scope is not DataScope.Organization own) return CertificateErrors.NotClerk;
        var photo = PhotoNormalizer.Normalize(input.Upload);
        if (!photo.Succeeded) return photo.Refusal;
        var scan = await scanner.ScanAsync(contents, input.Upload, cancellation);
        if (!scan.Succeeded) return scan.Refusal;
        // A content that no row names in the end is cleared away later; a row that names no content would be a loss.
        var hash = contents.Save(photo.Value, time.GetUtcNow().UtcDateTime);
        var file = new AttachmentFile(AttachmentFileName.Clean(input.FileName, AttachmentContent.Jpeg), AttachmentContent.Jpeg, photo.Value.Length, hash, scan.Value);
        return await gate.RunAsync(actor, async scope =>
        {
            var found = await (
                from assessment in scope.Db.Assessments
                join plan in scope.Db.AssessmentPlans(actor) on assessment.PlanId equals plan.Id
                join caseFile in scope.Db.Cases on assessment.CaseId equals caseFile.Id
                join trainee in scope.Db.Trainees on caseFile.TraineeId equals trainee.Id
                where assessment.Id == input.Assessment && plan.OrganizationId == own.Id
                select new { Trainee = trainee, Case = caseFile.Id }).SingleOrDefaultAsync(cancellation);
            if (found is null) return CertificateErrors.UnknownPerson;
            if (await scope.Db.Certificates.AnyAsync(entry => entry.CaseId == found.Case && entry.RevokedOn == null, cancellation)) return CertificateErrors.AlreadyIssued;
            return await scope.PutPhotoAsync(found.Trainee, found.Case, file) is { Succeeded: false } refused ? refused.Refusal : Result.Success;
        }, cancellation);
    }
}
