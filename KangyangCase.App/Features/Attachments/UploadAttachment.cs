using KangyangCase.App.Data;
using KangyangCase.App.Features.Attachments.Inspection;
using KangyangCase.App.Security;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Attachments;

/// <summary>上传材料, except the photo: that one goes through <see cref="ReplacePhoto"/>.</summary>
public sealed class UploadAttachment(WriteGate gate, UploadWork work)
{
    /// <param name="Case">Null: the file belongs to the person, whatever the case.</param>
    public sealed record Input(TraineeId Trainee, CaseFileId? Case, AttachmentKind Kind, string FileName, byte[] Upload, string? Note = null);

    public async Task<Result<AttachmentId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return AttachmentErrors.NotCoordinator;
        if (input.Kind == AttachmentKind.Photo) return AttachmentErrors.PhotoElsewhere;
        var asked = await work.AskAsync(actor, input.Trainee, input.Case, cancellation);
        if (!asked.Succeeded) return asked.Refusal;
        var file = await work.TakeInAsync(input.FileName, input.Upload, () => UploadCheck.Check(input.Kind, input.FileName, input.Upload, work.Effort(cancellation)), cancellation);
        if (!file.Succeeded) return file.Refusal;
        return await gate.RunAsync(actor, scope => AddAsync(scope, input, file.Value, cancellation), cancellation);
    }

    private static async Task<Result<AttachmentId>> AddAsync(WriteScope scope, Input input, AttachmentFile file, CancellationToken cancellation)
    {
        var may = await scope.Db.MayWriteAsync(scope.Actor, input.Trainee, input.Case, cancellation);
        if (!may.Succeeded) return may.Refusal;
        var person = await scope.Db.Trainees.AsNoTracking().SingleAsync(entry => entry.Id == input.Trainee, cancellation);
        var stored = await scope.Db.Attachments.AsNoTracking().Where(entry => entry.TraineeId == input.Trainee && entry.RemovedAt == null).ToListAsync(cancellation);
        if (stored.Count >= Attachment.PerPersonLimit) return AttachmentErrors.TooManyStored(Attachment.PerPersonLimit);
        if (stored.Any(entry => entry.Sha256 == file.Sha256 && entry.Kind == input.Kind && entry.CaseId == input.Case)) return AttachmentErrors.AlreadyThere;
        var added = Attachment.Add(
            input.Trainee, input.Case, input.Kind, file, input.Note, scope.Actor.UserId, scope.Actor.DisplayName, scope.Now, scope.Today);
        if (!added.Succeeded) return added.Refusal;
        scope.Db.Attachments.Add(added.Value);
        await scope.LogAsync(
            "attachment.uploaded", "trainee", input.Trainee.Value, $"为 {person.Name} 上传材料：{input.Kind.Label()}", caseId: input.Case,
            details: new { Attachment = added.Value.Id.Value, Kind = input.Kind.ToString(), file.Bytes, file.Sha256, Scan = file.Scan.ToString() });
        return added.Value.Id;
    }
}
