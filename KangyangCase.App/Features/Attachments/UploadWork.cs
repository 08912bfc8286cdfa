using KangyangCase.App.Data;
using KangyangCase.App.Data.Attachments;
using KangyangCase.App.Features.Attachments.Inspection;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Scanning;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Attachments;

/// <summary>What every upload goes through before its record is written. Decoding takes memory, so only a few run at a time.</summary>
public sealed class UploadWork(IDbContextFactory<KangyangDb> contexts, ContentStore contents, IFileScanner scanner, TimeProvider time) : IDisposable
{
    private const int DecodedAtATime = 2;

    private readonly SemaphoreSlim decoding = new(DecodedAtATime);

    public void Dispose() => decoding.Dispose();

    /// <summary>Refuses before any work is done for somebody who may not write.</summary>
    internal async Task<Result> AskAsync(Actor actor, TraineeId trainee, CaseFileId? caseFile, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.MayWriteAsync(actor, trainee, caseFile, cancellation);
    }

    /// <summary>Counts from this moment.</summary>
    internal PdfEffort Effort(CancellationToken cancellation) => new(time, cancellation);

    /// <param name="check">Judges the bytes and says what is stored.</param>
    internal async Task<Result<AttachmentFile>> TakeInAsync(string fileName, byte[] upload, Func<Result<CheckedUpload>> check, CancellationToken cancellation)
    {
        var judged = await JudgeAsync(check, cancellation);
        if (!judged.Succeeded) return judged.Refusal;
        var scan = await scanner.ScanAsync(contents, upload, cancellation);
        if (!scan.Succeeded) return scan.Refusal;
        var (content, bytes) = judged.Value;
        // A content that no row names in the end is cleared away later; a row that names no content would be a loss.
        var hash = contents.Save(bytes, time.GetUtcNow().UtcDateTime);
        return new AttachmentFile(AttachmentFileName.Clean(fileName, content), content, bytes.Length, hash, scan.Value);
    }

    /// <summary>Whether a picture still has to be cropped before it is a photo; null when not.</summary>
    public async Task<Result<PhotoDraft?>> DraftPhotoAsync(Actor actor, TraineeId trainee, string fileName, byte[] upload, CancellationToken cancellation = default)
    {
        var asked = await AskAsync(actor, trainee, null, cancellation);
        return asked.Succeeded ? await JudgeAsync(() => PhotoDraft.Of(fileName, upload), cancellation) : asked.Refusal;
    }

    private async Task<T> JudgeAsync<T>(Func<T> judge, CancellationToken cancellation)
    {
        await decoding.WaitAsync(cancellation);
        try
        {
            return await Task.Run(judge, cancellation);
        }
        finally
        {
            decoding.Release();
        }
    }
}
