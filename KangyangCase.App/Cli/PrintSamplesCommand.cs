using KangyangCase.App.Printing;

namespace KangyangCase.App.Cli;

/// <summary><c>print-samples FOLDER</c>: needs the printing house only, no site and no database.</summary>
public static class PrintSamplesCommand
{
    public static int Run(string folder, TextWriter error)
    {
        using var services = new ServiceCollection().AddPrinting().AddSingleton<PrintSamples>().BuildServiceProvider();
        return services.GetRequiredService<PrintSamples>().WriteAll(folder, error);
    }
}
