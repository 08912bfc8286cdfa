using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Checking;

/// <summary>The file itself, its foreign keys, and the unique indexes that guard the rules.</summary>
internal static class StructureCheck
{
    private const int MostNamed = 50;

    /// <returns>How many unique indexes were looked for.</returns>
    public static int Run(CheckedFile file, List<Fault> faults)
    {
        faults.AddRange(file.Read("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok").Take(MostNamed)
            .Select(line => new Fault("file.integrity", $"数据库文件损坏：{line.ReplaceLineEndings(" ")}")));
        faults.AddRange(file.Read("PRAGMA foreign_key_check", row => (Table: row.GetString(0), Row: row.IsDBNull(1) ? 0 : row.GetInt64(1), Parent: row.GetString(2)))
            .Take(MostNamed)
            .Select(broken => new Fault("reference.broken", $"引用断裂：表 {broken.Table} 第 {broken.Row} 条记录引用的 {broken.Parent} 记录不存在。")));
        var present = file.Read("SELECT name FROM sqlite_master WHERE type = 'index'", row => row.GetString(0)).ToHashSet();
        var wanted = UniqueIndexes().ToList();
        faults.AddRange(wanted.Where(index => !present.Contains(index.Name))
            .Select(index => new Fault("file.index-missing", $"表 {index.Table} 缺少唯一索引 {index.Name}，重复的记录不再被数据库拒绝。")));
        return wanted.Count;
    }

    private static IEnumerable<(string Table, string Name)> UniqueIndexes()
    {
        using var db = new KangyangDb(new DbContextOptionsBuilder<KangyangDb>().UseSqlite("Data Source=:memory:").Options);
        foreach (var index in db.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()).Where(index => index.IsUnique))
        {
            if (index.DeclaringEntityType.GetTableName() is { } table && index.GetDatabaseName() is { } name) yield return (table, name);
        }
    }
}
