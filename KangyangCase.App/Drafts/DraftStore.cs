using System.Security.Cryptography;
using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Drafts;

/// <param name="SavedAt">UTC.</param>
public sealed record OpenedDraft(Guid Slot, DateTime SavedAt, byte[] Content);

/// <summary>
/// Drafts of one user, sealed to user and form. A draft is no act: it has no change-log row and does not pass the WriteGate.
/// </summary>
public sealed class DraftStore(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, PersonalDataProtector protector)
{
    public const int KeyLimit = 200;

    /// <summary>Bytes of one form's draft: several times the largest form there is, filled.</summary>
    public const int FormLimit = 256 * 1024;

    /// <summary>Bytes of one file draft: the largest file that can be uploaded (20 MB), with room for what was worked on it.</summary>
    public const int FileLimit = 24 * 1024 * 1024;

    /// <summary>Forms kept per user; the oldest goes. Nobody has so many unfinished forms, a runaway script may.</summary>
    public const int FormsPerUser = 200;

    /// <inheritdoc cref="FormsPerUser"/>
    public const int FilesPerUser = 3;

    /// <summary>A housekeeping limit, no rule: long enough for a month's leave.</summary>
    public static readonly TimeSpan KeepFor = TimeSpan.FromDays(30);

    /// <param name="key">Page and record; never a person's name or number.</param>
    /// <param name="slot">The writer: one per open form.</param>
    public Task<Result> SaveAsync(Actor actor, string key, Guid slot, long sequence, byte[] content, CancellationToken cancellation = default) =>
        content.Length > FormLimit ? Task.FromResult<Result>(DraftErrors.TooLarge) : WriteAsync(actor, key, slot, sequence, content, false, cancellation);

    /// <summary>One blob per user and key: a file with the state of the work on it. Replaces the former one.</summary>
    public Task<Result> SaveBlobAsync(Actor actor, string key, byte[] bytes, CancellationToken cancellation = default) =>
        bytes.Length > FileLimit
            ? Task.FromResult<Result>(DraftErrors.TooLarge)
            : WriteAsync(actor, key, BlobSlot(actor, key), clock.UtcNow.Ticks, bytes, true, cancellation);

    /// <summary>Null: none.</summary>
    public async Task<OpenedDraft?> FindBlobAsync(Actor actor, string key, CancellationToken cancellation = default) =>
        (await ReadAsync(actor, key, true, cancellation)).FirstOrDefault();

    public Task DiscardBlobAsync(Actor actor, string key, CancellationToken cancellation = default) =>
        DiscardAsync(actor, key, [BlobSlot(actor, key)], cancellation);

    /// <summary>The newest first. What does not open with the site's key is passed over.</summary>
    public Task<IReadOnlyList<OpenedDraft>> FindAsync(Actor actor, string key, CancellationToken cancellation = default) =>
        ReadAsync(actor, key, false, cancellation);

    public async Task DiscardAsync(Actor actor, string key, IReadOnlyList<Guid> slots, CancellationToken cancellation = default)
    {
        var hash = HashOf(actor, key);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Drafts.Where(draft => draft.UserId == actor.UserId && draft.KeyHash == hash && slots.Contains(draft.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The draft was handed over and is needed only if the act is refused: it goes soon.</summary>
    public async Task LetExpireAsync(Actor actor, string key, Guid slot, TimeSpan within, CancellationToken cancellation = default)
    {
        var (hash, until) = (HashOf(actor, key), clock.UtcNow + within);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Drafts.Where(draft => draft.UserId == actor.UserId && draft.KeyHash == hash && draft.Id == slot)
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.ExpiresAt, until), cancellation);
    }

    /// <param name="now">UTC.</param>
    public static Task ForgetExpiredAsync(KangyangDb db, DateTime now) => db.Drafts.Where(draft => draft.ExpiresAt < now).ExecuteDeleteAsync();

    private async Task<Result> WriteAsync(Actor actor, string key, Guid slot, long sequence, byte[] content, bool isFile, CancellationToken cancellation)
    {
        if (key.Length is 0 or > KeyLimit) return DraftErrors.BadKey;
        var (hash, now) = (HashOf(actor, key), clock.UtcNow);
        var cipher = protector.Encrypt(PurposeOf(actor, key), content);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var known = await db.Drafts.SingleOrDefaultAsync(draft => draft.Id == slot, cancellation);
            if (known is not null && (known.UserId != actor.UserId || !known.KeyHash.AsSpan().SequenceEqual(hash))) return DraftErrors.Foreign;
            if (known?.Sequence >= sequence) return Result.Success;
            if (known is null)
            {
                db.Drafts.Add(new()
                {
                    Id = slot,
                    UserId = actor.UserId,
                    KeyHash = hash,
                    Cipher = cipher,
                    Sequence = sequence,
                    SavedAt = now,
                    ExpiresAt = now + KeepFor,
                    IsFile = isFile,
                });
            }
            else
            {
                (known.Cipher, known.Sequence, known.SavedAt, known.ExpiresAt) = (cipher, sequence, now, now + KeepFor);
            }
            await db.SaveChangesAsync(cancellation);
            if (known is null) await TrimAsync(db, actor.UserId, isFile, now, cancellation);
            await transaction.CommitAsync(cancellation);
            return Result.Success;
        }
        catch (Exception failure) when (failure is SqliteException || failure.InnerException is SqliteException)
        {
            return WriteGate.Busy;
        }
    }

    private static async Task TrimAsync(KangyangDb db, Guid user, bool isFile, DateTime now, CancellationToken cancellation)
    {
        await ForgetExpiredAsync(db, now);
        var over = await db.Drafts.Where(draft => draft.UserId == user && draft.IsFile == isFile).OrderByDescending(draft => draft.SavedAt)
            .Skip(isFile ? FilesPerUser : FormsPerUser).Select(draft => draft.Id).ToListAsync(cancellation);
        if (over.Count > 0) await db.Drafts.Where(draft => over.Contains(draft.Id)).ExecuteDeleteAsync(cancellation);
    }

    private async Task<IReadOnlyList<OpenedDraft>> ReadAsync(Actor actor, string key, bool isFile, CancellationToken cancellation)
    {
        var (hash, now) = (HashOf(actor, key), clock.UtcNow);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Drafts.AsNoTracking()
            .Where(draft => draft.UserId == actor.UserId && draft.KeyHash == hash && draft.IsFile == isFile && draft.ExpiresAt >= now)
            .OrderByDescending(draft => draft.SavedAt).ToListAsync(cancellation);
        return [.. rows.Select(row => Open(actor, key, row)).OfType<OpenedDraft>()];
    }

    private OpenedDraft? Open(Actor actor, string key, StoredDraft row)
    {
        try
        {
            return new(row.Id, row.SavedAt, protector.DecryptBytes(PurposeOf(actor, key), row.Cipher));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string PurposeOf(Actor actor, string key) => $"{SealPurposes.Draft}/{actor.UserId:N}/{key}";

    private byte[] HashOf(Actor actor, string key) => protector.IndexOf(PurposeOf(actor, key), "");

    private Guid BlobSlot(Actor actor, string key) => new(protector.IndexOf(PurposeOf(actor, key), "blob").AsSpan(0, 16));
}
