using KangyangCase.App.Data;
using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Features.Attachments.Inspection;
using KangyangCase.App.Printing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Attachments;

/// <summary>上传照片: brought to the one printed form; the earlier photo stays on file.</summary>
public sealed class ReplacePhoto(WriteGate gate, UploadWork work)
{
    /// <param name="Crop">Null: the whole picture, which must then have the proportion of a one-inch photo.</param>
    public sealed record Input(TraineeId Trainee, string FileName, byte[] Upload, PhotoCrop? Crop = null);

    public async Task<Result<AttachmentId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return AttachmentErrors.NotCoordinator;
        var asked = await work.AskAsync(actor, input.Trainee, null, cancellation);
        if (!asked.Succeeded) return asked.Refusal;
        var file = await work.TakeInAsync(input.FileName, input.Upload, () => Photo(input), cancellation);
        if (!file.Succeeded) return file.Refusal;
        return await gate.RunAsync(actor, async scope =>
        {
            var may = await scope.Db.MayWriteAsync(scope.Actor, input.Trainee, null, cancellation);
            if (!may.Succeeded) return may.Refusal;
            var person = await scope.Db.Trainees.SingleAsync(entry => entry.Id == input.Trainee, cancellation);
            return await scope.PutPhotoAsync(person, null, file.Value);
        }, cancellation);
    }

    private static Result<CheckedUpload> Photo(Input input)
    {
        var content = UploadCheck.Identify(input.FileName, input.Upload);
        if (!content.Succeeded) return content.Refusal;
        if (!AttachmentKind.Photo.Takes(content.Value)) return AttachmentErrors.KindRefuses(AttachmentKind.Photo, content.Value);
        var photo = PhotoNormalizer.Normalize(input.Upload, input.Crop);
        return photo.Succeeded ? new CheckedUpload(AttachmentContent.Jpeg, photo.Value) : photo.Refusal;
    }
}
