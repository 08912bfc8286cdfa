using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Attachments;

/// <summary>删除材料: nobody opens it any more; that it was there, who removed it and why stay on file.</summary>
public sealed class RemoveAttachment(WriteGate gate)
{
    public sealed record Input(AttachmentId Attachment, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return AttachmentErrors.NotCoordinator;
        return await gate.RunAsync(actor, scope => RemoveAsync(scope, input, cancellation), cancellation);
    }

    private static async Task<Result> RemoveAsync(WriteScope scope, Input input, CancellationToken cancellation)
    {
        var file = await scope.Db.Attachments(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Attachment, cancellation);
        if (file is null) return AttachmentErrors.NotFound;
        var may = await scope.Db.MayWriteAsync(scope.Actor, file.TraineeId, file.CaseId, cancellation);
        if (!may.Succeeded) return may;
        var removed = file.Remove(input.Reason, scope.Actor.DisplayName, scope.Now);
        if (!removed.Succeeded) return removed;
        var person = await scope.Db.Trainees.SingleAsync(entry => entry.Id == file.TraineeId, cancellation);
        if (file is { Kind: AttachmentKind.Photo, ReplacedBy: null }) person.DetachPhoto();
        await scope.LogAsync(
            "attachment.removed", "trainee", file.TraineeId.Value, $"删除 {person.Name} 的材料：{file.Kind.Label()}", file.RemovalReason, file.CaseId,
            new { Attachment = file.Id.Value, Kind = file.Kind.ToString(), file.Sha256 });
        return Result.Success;
    }
}
