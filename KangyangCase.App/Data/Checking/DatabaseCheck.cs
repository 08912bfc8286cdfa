using Microsoft.Data.Sqlite;

namespace KangyangCase.App.Data.Checking;

/// <summary>
/// Reads a database and names everything in it that cannot be right: file, references, change log, certificates, numbering.
/// Writes nothing. Rows at the end of the change log that were removed together with everything they prove leave no
/// trace in the file itself: compare with an earlier backup for that.
/// </summary>
public static class DatabaseCheck
{
    /// <exception cref="CheckImpossibleException">There is nothing to check, or no key to check it with.</exception>
    public static CheckReport Run(string path)
    {
        using var file = CheckedFile.Open(path);
        var faults = new List<Fault>();
        Part("结构", () => StructureCheck.Run(file, faults));
        var log = Part("变更日志", () => LogCheck.Run(file, faults)) ?? [];
        Part("规则包", () => PackIntegrity.Run(file, faults));
        var register = Part("证书登记", () => CertificateCheck.Run(file, log, faults)) ?? [];
        var history = Part("历史证书", () => HistoryCheck.Run(file, log, register, faults)) ?? [];
        var counters = Part("编号计数", () => NumberCheck.Run(file, register, history, faults));
        var notes = new List<string>();
        var attachments = Part("材料", () => AttachmentCheck.Run(file, faults, notes));
        return new(log.Count, register.Count + history.Count, counters, faults, attachments, notes);

        T? Part<T>(string name, Func<T> check)
        {
            try
            {
                return check();
            }
            catch (SqliteException failure)
            {
                faults.Add(new("file.unreadable", $"“{name}”读不完，数据库文件已损坏或不是本版本的结构（SQLite 错误 {failure.SqliteErrorCode}）。"));
                return default;
            }
        }
    }
}
