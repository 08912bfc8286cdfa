using System.IO.Compression;

namespace KangyangCase.App.Importing;

/// <summary>The zip container of a workbook: which parts there are and how they refer to each other.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private static ReadOnlySpan<byte> DirectoryEntry => "PK\u0001\u0002"u8;

    private readonly ZipArchive zip;
    private readonly ReadBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The container is broken.</exception>
    public XlsxPackage(byte[] bytes, ReadBudget budget)
    {
        this.budget = budget;
        ReadBudget.Require(bytes.AsSpan().Count(DirectoryEntry) <= RosterFileLimits.Parts, RosterFileErrors.Bomb);
        zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            var bomb = entry.Length > RosterFileLimits.RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > RosterFileLimits.Ratio;
            ReadBudget.Require(!bomb, RosterFileErrors.Bomb);
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public bool Has(string path) => parts.ContainsKey(path);

    public bool HasFolder(string folder) => parts.Keys.Any(path => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when the part is missing.</summary>
    public GuardedXml? Open(string path) => parts.TryGetValue(path, out var entry) ? new GuardedXml(entry.Open(), entry.Length, budget) : null;

    /// <summary>Relationship id → (last word of its type, path of the part it leads to).</summary>
    public Dictionary<string, (string Type, string Path)> RelationsOf(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        var relations = new Dictionary<string, (string, string)>();
        using var xml = Open($"{folder}/_rels/{path[(slash + 1)..]}.rels".TrimStart('/'));
        while (xml?.Read() == true)
        {
            if (xml.IsStart && xml.Name == "Relationship" && xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target)
            {
                var type = xml.Attribute("Type") ?? "";
                relations[id] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return relations;
    }

    public void Dispose() => zip.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target.TrimStart('/');
        }

        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
