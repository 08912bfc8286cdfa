using KangyangCase.App.Security.Keys;

namespace KangyangCase.App.Hosting;

public static class SiteKeys
{
    /// <summary>Opens the site's key; a new one is made only for a site without a database.</summary>
    /// <exception cref="StartupRefusedException">A database without its key, or a key file that is none.</exception>
    public static KeyRing Open(DataFolder folder)
    {
        if (File.Exists(folder.Database) && !KeyRing.Exists(folder.Keys))
        {
            throw new StartupRefusedException(
                $"数据库在，密钥不在：{Path.Combine(folder.Keys, KeyRing.FileName)} 丢失后证件号码无法读出。请从备份恢复 keys 目录后再启动。");
        }
        try
        {
            return KeyRing.OpenOrCreate(folder.Keys);
        }
        catch (InvalidDataException)
        {
            throw new StartupRefusedException($"密钥文件 {Path.Combine(folder.Keys, KeyRing.FileName)} 已损坏，请从备份恢复。");
        }
    }
}
