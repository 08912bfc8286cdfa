using KangyangCase.App.Security.Keys;

namespace KangyangCase.App.Hosting;

/// <summary>Where this installation keeps what must survive: database, keys, backups.</summary>
public sealed class DataFolder
{
    public const string AttachmentsName = "attachments";
    public const string PhotosName = "photos";

    private DataFolder(string root) => Root = root;

    public string Root { get; }

    public string Database => Path.Combine(Root, "kangyang.db");

    public string Keys => Path.Combine(Root, "keys");

    public string Backups => Path.Combine(Root, "backups");

    /// <summary>Photos of earlier versions; read, never written.</summary>
    public string Photos => Path.Combine(Root, PhotosName);

    /// <summary>Contents of 材料, encrypted, each under its hash.</summary>
    public string Attachments => Path.Combine(Root, AttachmentsName);

    public string SetupCode => Path.Combine(Root, "setup-code.txt");

    /// <summary>Where it is, without creating anything.</summary>
    /// <exception cref="StartupRefusedException">A relative path, or no home to fall back to.</exception>
    public static DataFolder Find(SiteSettings settings) => new(Locate(settings));

    /// <summary>Creates the folder. Demo and live never share one by default.</summary>
    /// <exception cref="StartupRefusedException">A relative path, no home to fall back to, or a folder that cannot be written.</exception>
    public static DataFolder Prepare(SiteSettings settings)
    {
        var root = Locate(settings);
        try
        {
            PrivateFiles.CreateFolder(root);
            PrivateFiles.Close(root);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"数据目录 {root} 无法创建或写入：{failure.Message}");
        }
        return new(root);
    }

    private static string Locate(SiteSettings settings)
    {
        if (settings.DataFolder.Length > 0)
        {
            return Path.IsPathFullyQualified(settings.DataFolder)
                ? Path.GetFullPath(settings.DataFolder)
                : throw new StartupRefusedException($"数据目录必须写绝对路径，当前设置为“{settings.DataFolder}”（设置项 Kangyang:DataFolder）。");
        }
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return home.Length > 0
            ? Path.Combine(home, "KangyangCase", settings.Demo ? "demo" : "live")
            : throw new StartupRefusedException("找不到当前账号的应用数据目录，请在设置项 Kangyang:DataFolder 里写明数据目录的绝对路径。");
    }
}
