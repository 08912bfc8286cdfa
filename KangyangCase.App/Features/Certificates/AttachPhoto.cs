using KangyangCase.App.Data;
using KangyangCase.App.Printing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>上传照片, before the certificate is issued: brought to the printed form once, stored under its hash.</summary>
public sealed class AttachPhoto(WriteGate gate, PhotoStore photos)
{
    public sealed record Input(AssessmentId Assessment, byte[] Upload);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.CertificateClerk) || actor.Scope is not DataScope.Organization own) return CertificateErrors.NotClerk;
        var photo = PhotoNormalizer.Normalize(input.Upload);
        if (!photo.Succeeded) return photo.Refusal;
        // A file that no row names in the end is harmless; a row that names no file is not.
        var hash = await photos.SaveAsync(photo.Value, cancellation);
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
            found.Trainee.AttachPhoto(hash);
            await scope.LogAsync(
                "trainee.photo-attached", "trainee", found.Trainee.Id.Value, $"为 {found.Trainee.Name} 上传证件照片", caseId: found.Case, details: new { Sha256 = hash });
            return Result.Success;
        }, cancellation);
    }
}
