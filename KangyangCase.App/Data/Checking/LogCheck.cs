using KangyangCase.App.Data.ChangeLog;
using Microsoft.Data.Sqlite;

namespace KangyangCase.App.Data.Checking;

/// <summary>The change log: numbered without a gap, each row sealed over the one before.</summary>
internal static class LogCheck
{
    private const string Sql = """
        SELECT "Sequence", "At", "BusinessDate", "ActorId", "ActorName", "ActorRole", "Action", "SubjectKind", "SubjectId", "CaseId",
               "Summary", "Reason", "Details", "PreviousHash", "Hash"
        FROM "ChangeLog" ORDER BY "Sequence"
        """;

    /// <returns>The rows that could be read; those whose seal broke among them.</returns>
    public static List<ChangeLogEntry> Run(CheckedFile file, List<Fault> faults)
    {
        var seal = new ChangeLogSeal(file.Keys);
        var rows = file.Read(Sql, row => (Sequence: row.GetInt64(0), Entry: Parse(row)));
        var (expected, previous) = (1L, ChangeLogSeal.Origin);
        var broken = new List<ChangeLogEntry>();
        foreach (var (sequence, entry) in rows)
        {
            var gap = sequence != expected;
            if (gap) faults.Add(new("log.gap", expected == sequence - 1 ? $"变更日志缺第 {expected} 行（被删除）。" : $"变更日志缺第 {expected} 至 {sequence - 1} 行（被删除）。"));
            expected = sequence + 1;
            if (entry is null)
            {
                faults.Add(new("log.altered", $"变更日志第 {sequence} 行读不出来，内容被改动。"));
                previous = [];
                continue;
            }
            if (!Same(seal.Compute(entry), entry.Hash)) broken.Add(entry);
            else if (!gap && previous.Length > 0 && !Same(entry.PreviousHash, previous))
            {
                faults.Add(new("log.chain", sequence == 1 ? "变更日志第 1 行不是从头开始的。" : $"变更日志第 {sequence} 行与第 {sequence - 1} 行衔接不上。"));
            }
            previous = entry.Hash;
        }
        faults.AddRange(broken.Select(entry => Describe(entry, broken, seal)));
        return [.. rows.Select(row => row.Entry).OfType<ChangeLogEntry>()];
    }

    /// <summary>A row whose seal fits under another broken row's number was moved, not rewritten.</summary>
    private static Fault Describe(ChangeLogEntry entry, List<ChangeLogEntry> broken, ChangeLogSeal seal)
    {
        var home = broken.FirstOrDefault(other => other != entry && Same(seal.Compute(Renumbered(entry, other.Sequence)), entry.Hash));
        return home is null
            ? new("log.altered", $"变更日志第 {entry.Sequence} 行的内容被改动。")
            : new("log.swapped", $"变更日志第 {entry.Sequence} 行原是第 {home.Sequence} 行，被调换。");
    }

    private static ChangeLogEntry Renumbered(ChangeLogEntry entry, long sequence) => new()
    {
        Sequence = sequence,
        At = entry.At,
        BusinessDate = entry.BusinessDate,
        ActorId = entry.ActorId,
        ActorName = entry.ActorName,
        ActorRole = entry.ActorRole,
        Action = entry.Action,
        SubjectKind = entry.SubjectKind,
        SubjectId = entry.SubjectId,
        CaseId = entry.CaseId,
        Summary = entry.Summary,
        Reason = entry.Reason,
        Details = entry.Details,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    private static ChangeLogEntry? Parse(SqliteDataReader row)
    {
        try
        {
            return new()
            {
                Sequence = row.GetInt64(0),
                At = row.GetDateTime(1),
                BusinessDate = row.GetFieldValue<DateOnly>(2),
                ActorId = row.GetGuid(3),
                ActorName = row.GetString(4),
                ActorRole = row.GetString(5),
                Action = row.GetString(6),
                SubjectKind = row.GetString(7),
                SubjectId = row.GetString(8),
                CaseId = row.IsDBNull(9) ? null : row.GetGuid(9),
                Summary = row.GetString(10),
                Reason = row.IsDBNull(11) ? null : row.GetString(11),
                Details = row.GetString(12),
                PreviousHash = row.GetFieldValue<byte[]>(13),
                Hash = row.GetFieldValue<byte[]>(14),
            };
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
}
