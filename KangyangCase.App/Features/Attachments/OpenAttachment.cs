using KangyangCase.App.Data;
using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Security;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Attachments;

/// <summary>查看或下载一份材料. Opening what shows a whole document number is an act and leaves a row; missing and forbidden look the same.</summary>
public sealed class OpenAttachment(WriteGate gate, IDbContextFactory<KangyangDb> contexts, ContentStore contents)
{
    public static readonly Refusal ContentLost = new(
        "attachment.content-lost", "材料的登记还在，文件已不在数据目录中或已损坏，请告诉管理员从备份恢复 attachments 目录。");

    public sealed record Input(AttachmentId Attachment);

    public sealed record Opened(string FileName, AttachmentContent Content, byte[] Bytes);

    public async Task<Result<Opened>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var file = await FindAsync(db, actor, input.Attachment, cancellation);
        if (file is null) return AttachmentErrors.NotFound;
        if (contents.Find(file.Sha256) is not { } bytes) return ContentLost;
        if (file.Kind.ShowsNumber())
        {
            var logged = await gate.RunAsync(actor, scope => LogAsync(scope, input, cancellation), cancellation);
            if (!logged.Succeeded) return logged.Refusal;
        }
        return new Opened(file.FileName, file.Content, bytes);
    }

    private static async Task<Attachment?> FindAsync(KangyangDb db, Actor actor, AttachmentId id, CancellationToken cancellation)
    {
        var file = await db.Attachments(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id && entry.RemovedAt == null, cancellation);
        return file is not null && AttachmentAccess.MayOpen(actor, file.Kind) ? file : null;
    }

    private static async Task<Result> LogAsync(WriteScope scope, Input input, CancellationToken cancellation)
    {
        var file = await FindAsync(scope.Db, scope.Actor, input.Attachment, cancellation);
        if (file is null) return AttachmentErrors.NotFound;
        var name = await scope.Db.Trainees.Where(entry => entry.Id == file.TraineeId).Select(entry => entry.Name).SingleAsync(cancellation);
        await scope.LogAsync(
            "attachment.opened", "trainee", file.TraineeId.Value, $"查看 {name} 的{file.Kind.Label()}", caseId: file.CaseId, details: new { Attachment = file.Id.Value });
        return Result.Success;
    }
}
