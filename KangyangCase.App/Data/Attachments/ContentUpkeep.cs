using KangyangCase.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Attachments;

/// <summary>
/// Clears away contents that nobody refers to any more, and what interrupted uploads left behind. Both only after a day: a content is
/// stored before its record is committed, and a removal by mistake can be mended until then.
/// </summary>
public sealed class ContentUpkeep(IDbContextFactory<KangyangDb> contexts, ContentStore store)
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <param name="now">UTC.</param>
    /// <returns>How many contents were cleared away.</returns>
    public async Task<int> RunAsync(DateTime now, CancellationToken cancellation = default)
    {
        var before = now - Grace;
        store.ClearIncoming(before);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var kept = await KeptAsync(db, before, cancellation);
        return store.Hashes().Where(hash => !kept.Contains(hash)).ToList().Count(hash => store.Clear(hash, before));
    }

    private static async Task<HashSet<string>> KeptAsync(KangyangDb db, DateTime before, CancellationToken cancellation)
    {
        // A certificate's face holds the hash of the photo it was issued with, sealed: every photo of its holder stays.
        var rows = await db.Attachments
            .Where(file => file.RemovedAt == null || file.RemovedAt > before || (file.Kind == AttachmentKind.Photo
                && db.Certificates.Any(paper => db.Cases.Any(entry => entry.Id == paper.CaseId && entry.TraineeId == file.TraineeId))))
            .Select(file => file.Sha256).ToListAsync(cancellation);
        var photos = await db.Trainees.Where(person => person.PhotoSha256 != null).Select(person => person.PhotoSha256 ?? "").ToListAsync(cancellation);
        return [.. rows, .. photos];
    }
}
