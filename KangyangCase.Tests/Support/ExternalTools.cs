using System.Diagnostics;
using System.Text;

namespace KangyangCase.Tests.Support;

/// <summary>
/// Programs that some tests need besides the SDK. Missing ones skip the test visibly; with KANGYANG_FULL=1, as the
/// build server sets it, they fail it.
/// </summary>
public static class ExternalTools
{
    public static void RequirePoppler()
    {
        foreach (var tool in new[] { "pdftotext", "pdffonts", "pdftoppm" })
            _ = Find(tool) ?? Missing("需要 poppler");
    }

    /// <returns>The path of the browser.</returns>
    public static string RequireChromium() =>
        File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : Find("chromium") ?? Find("chromium-browser") ?? Missing("需要 chromium");

    /// <summary>Runs a tool to its end and gives back what it wrote to standard output.</summary>
    public static async Task<byte[]> RunAsync(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(tool) ?? Missing($"需要 {tool}"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
        using var output = new MemoryStream();
        var problems = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{tool}: {await problems}");
    }

    public static async Task<string> RunTextAsync(string tool, params string[] arguments) =>
        Encoding.UTF8.GetString(await RunAsync(tool, arguments));

    private static string? Find(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{tool}.exe" : tool))
        .FirstOrDefault(File.Exists);

    private static string Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("KANGYANG_FULL") == "1")
            Assert.Fail($"{reason}（KANGYANG_FULL=1 时不允许跳过）");
        Assert.Skip(reason);
        return "";
    }
}
