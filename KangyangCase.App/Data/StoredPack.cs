using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Data;

/// <summary>One version of a policy pack. Never changed, never deleted: decisions refer to it.</summary>
public sealed class StoredPack
{
    // Versions never change, so the text's hash is a safe key for as long as the program runs.
    private static readonly ConcurrentDictionary<(string, int, string), PolicyPack> ReadBefore = new();

    public required string PackId { get; init; }

    public required int Version { get; init; }

    /// <summary>The pack as <see cref="PolicyPackJson"/> writes it.</summary>
    public required string Content { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Came with the program; the next release may follow it up. Once an administrator wrote a version, the pack is the site's own.</summary>
    public required bool Shipped { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    public required string WrittenBy { get; init; }

    public required string Reason { get; init; }

    public PolicyPack ToPack() => ReadBefore.GetOrAdd((PackId, Version, Sha256), _ => PolicyPackJson.Read(Content, Version));

    /// <summary>Null when this program has not read the version yet.</summary>
    public static PolicyPack? Known(string packId, int version, string sha256) => ReadBefore.GetValueOrDefault((packId, version, sha256));

    public static StoredPack Of(PolicyPack pack, bool shipped, DateTime at, string by, string reason)
    {
        var content = PolicyPackJson.Write(pack);
        return new()
        {
            PackId = pack.Id,
            Version = pack.Version,
            Content = content,
            Sha256 = Hash(content),
            Shipped = shipped,
            WrittenAt = at,
            WrittenBy = by,
            Reason = reason,
        };
    }

    /// <summary>Whether the two say the same, whatever their version numbers.</summary>
    public static bool SaysTheSame(PolicyPack one, PolicyPack other) =>
        PolicyPackJson.Write(one with { Version = 0 }) == PolicyPackJson.Write(other with { Version = 0 });

    /// <summary>As stored beside the text and named in the change log.</summary>
    internal static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
