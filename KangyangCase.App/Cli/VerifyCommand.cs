using KangyangCase.App.Data.Checking;
using KangyangCase.App.Hosting;

namespace KangyangCase.App.Cli;

/// <summary><c>verify [数据库]</c>: names every fault of a database; writes nothing.</summary>
public static class VerifyCommand
{
    private const int NoFault = 0;
    private const int FaultsFound = 1;

    /// <param name="arguments">The words after the verb; options such as <c>--Kangyang:DataFolder=…</c> choose the default database.</param>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var named = arguments.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).ToList();
        try
        {
            if (named.Count > 1) throw new CheckImpossibleException("一次只能检查一个数据库。用法：verify [数据库文件]");
            var path = named.Count == 1 ? named[0] : DataFolder.Find(Site.ReadSettings(arguments)).Database;
            var report = DatabaseCheck.Run(path);
            foreach (var fault in report.Faults) output.WriteLine(fault.Message);
            foreach (var note in report.Notes) output.WriteLine($"说明：{note}");
            output.WriteLine(
                $"检查完毕：变更日志 {report.LogRows} 行，证书 {report.Certificates} 本，编号计数 {report.Counters} 项，材料 {report.Attachments} 份；{(report.Faults.Count == 0 ? "没有发现问题。" : $"发现 {report.Faults.Count} 处问题。")}");
            return report.Faults.Count == 0 ? NoFault : FaultsFound;
        }
        catch (Exception impossible) when (impossible is CheckImpossibleException or StartupRefusedException)
        {
            error.WriteLine(impossible.Message.ReplaceLineEndings(" "));
            return CommandLine.Unusable;
        }
    }
}
