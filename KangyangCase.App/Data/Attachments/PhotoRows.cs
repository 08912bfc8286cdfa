using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Attachments;

/// <summary>Puts a new photo in the place of a person's earlier one, which stays on file: a certificate may have been printed with it.</summary>
public static class PhotoRows
{
    /// <param name="caseFile">Through which case it came; the photo itself belongs to the person.</param>
    public static async Task<Result<AttachmentId>> PutPhotoAsync(this WriteScope scope, Trainee trainee, CaseFileId? caseFile, AttachmentFile file)
    {
        var current = await scope.Db.Attachments
            .Where(entry => entry.TraineeId == trainee.Id && entry.Kind == AttachmentKind.Photo && entry.RemovedAt == null && entry.ReplacedBy == null)
            .ToListAsync();
        if (trainee.PhotoSha256 == file.Sha256 && current.Count > 0) return AttachmentErrors.AlreadyThere;
        var added = Attachment.Add(trainee.Id, null, AttachmentKind.Photo, file, null, scope.Actor.UserId, scope.Actor.DisplayName, scope.Now, scope.Today);
        if (!added.Succeeded) return added.Refusal;
        scope.Db.Attachments.Add(added.Value);
        foreach (var earlier in current) earlier.ReplaceWith(added.Value.Id);
        trainee.AttachPhoto(file.Sha256);
        await scope.LogAsync(
            "trainee.photo-attached", "trainee", trainee.Id.Value, $"为 {trainee.Name} {(current.Count > 0 ? "换上新照片" : "上传证件照片")}", caseId: caseFile,
            details: new { Attachment = added.Value.Id.Value, file.Sha256 });
        return added.Value.Id;
    }
}
