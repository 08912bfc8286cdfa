using KangyangCase.App.Security.Keys;
using Microsoft.Data.Sqlite;

namespace KangyangCase.App.Hosting;

/// <summary>A copy of database and keys, proved readable before anything relies on it.</summary>
public sealed class DatabaseBackup
{
    /// <returns>The folder of the copy.</returns>
    /// <exception cref="StartupRefusedException">The copy could not be written, is damaged or lacks rows.</exception>
    public string CopyAndVerify(DataFolder folder, DateTimeOffset at)
    {
        var target = Path.Combine(folder.Backups, at.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff"));
        try
        {
            PrivateFiles.CreateFolder(target);
            var copy = Path.Combine(target, Path.GetFileName(folder.Database));
            Copy(folder.Database, copy);
            CopyFolder(folder.Keys, Path.Combine(target, "keys"));
            Verify(folder.Database, copy);
            return target;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartupRefusedException($"升级前备份数据库失败，数据库没有改动：{failure.Message}");
        }
    }

    private static void Copy(string source, string target)
    {
        using var connection = Open(source);
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.Parameters.AddWithValue("$target", target);
        command.ExecuteNonQuery();
    }

    private static void Verify(string source, string copy)
    {
        using var original = Open(source);
        using var copied = Open(copy);
        if (Scalar(copied, "PRAGMA integrity_check") is not "ok") throw new IOException("备份完整性检查未通过。");
        foreach (var table in Tables(original))
        {
            var sql = $"SELECT COUNT(*) FROM \"{table.Replace("\"", "\"\"")}\"";
            if (!Equals(Scalar(original, sql), Scalar(copied, sql))) throw new IOException($"备份的表 {table} 行数不符。");
        }
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void CopyFolder(string source, string target)
    {
        PrivateFiles.CreateFolder(target);
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (var child in Directory.EnumerateDirectories(source)) CopyFolder(child, Path.Combine(target, Path.GetFileName(child)));
    }
}
