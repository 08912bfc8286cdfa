using KangyangCase.App.Security.Keys;
using Microsoft.Data.Sqlite;

namespace KangyangCase.App.Data.Checking;

/// <summary>A database file opened for reading only, on one snapshot, with the key that belongs to it.</summary>
internal sealed class CheckedFile : IDisposable
{
    private const int Generic = 1;
    private const int NotADatabase = 26;

    private readonly SqliteConnection connection;
    private readonly SqliteTransaction snapshot;

    private CheckedFile(SqliteConnection connection, SqliteTransaction snapshot, KeyRing keys, string folder) =>
        (this.connection, this.snapshot, Keys, Folder) = (connection, snapshot, keys, folder);

    public KeyRing Keys { get; }

    /// <summary>Where the database lies, and beside it what belongs to it.</summary>
    public string Folder { get; }

    /// <exception cref="CheckImpossibleException">No such file, no database, another program's database, no key or another site's key.</exception>
    public static CheckedFile Open(string path)
    {
        if (!File.Exists(path)) throw new CheckImpossibleException($"找不到数据库文件：{path}");
        var home = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var folder = Path.Combine(home, "keys");
        try
        {
            var (connection, snapshot) = Connect(path);
            try
            {
                return new(connection, snapshot, KeyOf(connection, path, folder), home);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException failure)
        {
            throw new CheckImpossibleException(failure.SqliteErrorCode switch
            {
                NotADatabase => $"这不是数据库文件，或文件头已损坏：{path}",
                Generic => $"这不是本系统的数据库，或版本与程序不符：{path}",
                _ => $"数据库打不开（SQLite 错误 {failure.SqliteErrorCode}）：{path}",
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CheckImpossibleException($"文件读不了，可能没有权限：{path}");
        }
    }

    public void Dispose()
    {
        snapshot.Dispose();
        connection.Dispose();
    }

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>
    /// A file that nobody has open is read as it lies, so that not even the helper files of write-ahead mode appear beside it,
    /// and a copy on a medium that cannot be written is checked too.
    /// </summary>
    private static (SqliteConnection, SqliteTransaction) Connect(string path) =>
        File.Exists(path + "-wal") || File.Exists(path + "-journal")
            ? Begin(path)
            : Begin(new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1");

    private static (SqliteConnection, SqliteTransaction) Begin(string source)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var snapshot = connection.BeginTransaction(deferred: true);
            using var first = connection.CreateCommand();
            first.Transaction = snapshot;
            first.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            first.ExecuteScalar();
            return (connection, snapshot);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static KeyRing KeyOf(SqliteConnection connection, string path, string folder)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Value\" FROM \"SiteFacts\" WHERE \"Key\" = $key";
        command.Parameters.AddWithValue("$key", SiteFact.KeyFingerprint);
        var fingerprint = command.ExecuteScalar() as string;
        if (!KeyRing.Exists(folder)) throw new CheckImpossibleException($"找不到密钥：{folder} 里没有 {KeyRing.FileName}。密钥应与数据库一起备份，放在它旁边的 keys 目录。");
        try
        {
            var keys = KeyRing.OpenOrCreate(folder);
            return fingerprint is null || fingerprint == keys.Fingerprint
                ? keys
                : throw new CheckImpossibleException($"{folder} 里的密钥不是这个数据库（{Path.GetFileName(path)}）的密钥。");
        }
        catch (InvalidDataException)
        {
            throw new CheckImpossibleException($"密钥文件已损坏：{Path.Combine(folder, KeyRing.FileName)}");
        }
    }
}
