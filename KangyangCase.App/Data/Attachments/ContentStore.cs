using System.Security.Cryptography;
using KangyangCase.App.Security.Keys;

namespace KangyangCase.App.Data.Attachments;

public enum ContentState
{
    Whole,
    Missing,

    /// <summary>Altered, cut short, or sealed with another site's key.</summary>
    Damaged,
}

/// <summary>
/// Contents of files, each under the hash of its bytes (<c>ab/cd/abcd…</c>) and encrypted: the same content lies there once and never changes.
/// Written aside, flushed to the disk and moved into place, so a file under its name is always whole.
/// </summary>
public sealed class ContentStore(string root, KeyRing keys)
{
    public const string KeyPurpose = "attachments/content";
    private const string IncomingFolder = "incoming";
    private const int HashLength = 64;

    private readonly ContentSeal seal = new(keys.Derive(KeyPurpose));
    private readonly Lock writing = new();

    /// <summary>For what is not yet accepted; whatever is found here after a crash belongs to nobody.</summary>
    public string Incoming => Path.Combine(root, IncomingFolder);

    /// <param name="now">UTC: the file counts as fresh from here, and the clearing leaves it alone until its record is committed.</param>
    /// <returns>SHA-256 in lower-case hex.</returns>
    public string Save(ReadOnlySpan<byte> content, DateTime now)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = PathOf(hash);
        lock (writing)
        {
            if (Read(hash).State != ContentState.Whole)
            {
                PrivateFiles.CreateFolder(Path.GetDirectoryName(path) ?? root);
                File.Move(WriteAside(seal.Close(hash, content)), path, overwrite: true);
            }
            File.SetLastWriteTimeUtc(path, now);
        }
        return hash;
    }

    /// <summary>Null when the content is gone or damaged.</summary>
    public byte[]? Find(string hash) => Read(hash).Content;

    public ContentState Check(string hash) => Read(hash).State;

    /// <summary>Writes bytes where only the service account may read them, flushed; the caller moves or deletes the file.</summary>
    public string WriteAside(ReadOnlySpan<byte> bytes)
    {
        PrivateFiles.CreateFolder(Incoming);
        var path = Path.Combine(Incoming, $"{Guid.NewGuid():N}.part");
        PrivateFiles.WriteNew(path, bytes);
        return path;
    }

    /// <summary>Hashes of everything that lies here.</summary>
    public IEnumerable<string> Hashes() => Directory.Exists(root)
        ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>().Where(IsHash)
        : [];

    /// <summary>Deletes a content that is no younger than the given instant; asked again under the lock, for it may just have been stored anew.</summary>
    public bool Clear(string hash, DateTime before)
    {
        lock (writing)
        {
            var path = PathOf(hash);
            if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) >= before) return false;
            File.Delete(path);
            return true;
        }
    }

    /// <summary>Deletes what an interrupted upload left behind.</summary>
    public void ClearIncoming(DateTime before)
    {
        if (!Directory.Exists(Incoming)) return;
        foreach (var path in Directory.EnumerateFiles(Incoming).Where(path => File.GetLastWriteTimeUtc(path) < before)) File.Delete(path);
    }

    private (ContentState State, byte[]? Content) Read(string hash)
    {
        if (!IsHash(hash) || !File.Exists(PathOf(hash))) return (ContentState.Missing, null);
        try
        {
            return seal.Open(hash, File.ReadAllBytes(PathOf(hash))) is { } content ? (ContentState.Whole, content) : (ContentState.Damaged, null);
        }
        catch (FileNotFoundException)
        {
            return (ContentState.Missing, null);
        }
    }

    private string PathOf(string hash) => Path.Combine(root, hash[..2], hash[2..4], hash);

    // A hash read from a database that somebody edited must not lead out of the folder.
    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}
