using System.Text.Json;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Hosting;

namespace KangyangCase.App.Data.Checking;

/// <summary>Policy packs: each version says what its hash says, what the log says was saved, or what came with the program.</summary>
internal static class PackIntegrity
{
    public static int Run(CheckedFile file, List<Fault> faults)
    {
        if (file.Read("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'PolicyPacks'", row => row.GetInt32(0)).Count == 0) return 0;
        var rows = file.Read(
            "SELECT PackId, Version, Content, Sha256, Shipped FROM PolicyPacks ORDER BY PackId, Version",
            row => (Id: row.GetString(0), Version: row.GetInt32(1), Content: row.GetString(2), Sha256: row.GetString(3), Shipped: row.GetBoolean(4)));
        var logged = file.Read(
            "SELECT SubjectId, Details FROM ChangeLog WHERE Action IN ('pack.created', 'pack.changed')", row => (Subject: row.GetString(0), Details: row.GetString(1)))
            .GroupBy(row => row.Subject).ToDictionary(group => group.Key, group => Sha256In(group.Last().Details));
        foreach (var row in rows)
        {
            var hash = StoredPack.Hash(row.Content);
            if (hash != row.Sha256) faults.Add(new("pack.altered", $"规则包 {row.Id} 第 {row.Version} 版的内容被改动，与保存时的校验值不符。"));
            else if (!row.Shipped && logged.GetValueOrDefault($"{row.Id}/{row.Version}") != hash)
            {
                faults.Add(new("pack.unlogged", $"规则包 {row.Id} 第 {row.Version} 版与变更日志记下的不是同一份。"));
            }
        }

        foreach (var newest in rows.Where(row => row.Shipped).GroupBy(row => row.Id).Select(group => group.Last()))
        {
            if (IsAnotherThanShipped(newest.Id, newest.Version, newest.Content)) faults.Add(new("pack.not-as-shipped", $"规则包 {newest.Id} 第 {newest.Version} 版标为随程序发布，内容却与本程序带的不同；程序刚更新的，请先启动一次再检查。"));
        }

        return rows.Count;
    }

    private static string? Sha256In(string details)
    {
        using var read = JsonDocument.Parse(details);
        return read.RootElement.TryGetProperty("sha256", out var hash) ? hash.GetString() : null;
    }

    private static bool IsAnotherThanShipped(string id, int version, string content)
    {
        try
        {
            return ReferencePacks.Load().FirstOrDefault(pack => pack.Id == id) is { } shipped
                && !StoredPack.SaysTheSame(PolicyPackJson.Read(content, version), shipped);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidDataException or StartupRefusedException)
        {
            return true;
        }
    }
}
