using System.Text.Json;
using KangyangCase.App.Hosting;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>All reference data at once, so that a fault stops the start instead of the first page that needs the file.</summary>
public static class ReferenceFiles
{
    /// <exception cref="StartupRefusedException">Names file, line and reason of the first fault.</exception>
    public static void CheckAll()
    {
        try
        {
            _ = ReferenceRules.Load();
            _ = ReferenceCalendar.LoadYears();
            _ = ReferenceDistricts.Load();
            _ = ReferenceOccupations.Load();
            _ = ReferencePacks.Load();
            _ = ReferenceTargetGroups.Load();
            CheckGrammarOfTheRest();
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            throw new StartupRefusedException($"参考数据：{fault.Message.ReplaceLineEndings(" ").TrimEnd('。')}。改正前不能启动。");
        }
    }

    /// <summary>A file nobody reads yet is still shown to auditors: it must at least be JSON.</summary>
    private static void CheckGrammarOfTheRest()
    {
        foreach (var path in Directory.EnumerateFiles(ReferenceFile.Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            _ = ReferenceFile.Open(Path.GetRelativePath(ReferenceFile.Folder, path)).As<JsonDocument>();
        }
    }
}
