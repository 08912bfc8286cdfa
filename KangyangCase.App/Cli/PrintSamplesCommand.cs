using KangyangCase.App.Printing;

namespace KangyangCase.App.Cli;

/// <summary><c>print-samples 文件夹</c>: every paper with invented people; needs no database.</summary>
public static class PrintSamplesCommand
{
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        if (arguments is not [var folder] || folder.StartsWith("--", StringComparison.Ordinal))
        {
            error.WriteLine("请给出一个文件夹。用法：print-samples 文件夹");
            return CommandLine.Unusable;
        }
        using var services = new ServiceCollection().AddPrinting().BuildServiceProvider();
        return services.GetRequiredService<PrintSamples>().WriteAll(folder, output);
    }
}
