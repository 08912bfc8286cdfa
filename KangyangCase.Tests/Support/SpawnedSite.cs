using System.Diagnostics;
using System.Text;

namespace KangyangCase.Tests.Support;

/// <summary>The program as an operator starts it: its own process, killed at the end whatever happens.</summary>
public sealed class SpawnedSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SpawnedSite(Process process) => this.process = process;

    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    public string Error
    {
        get { lock (error) return error.ToString(); }
    }

    /// <param name="workingFolder">Where the operator happens to stand.</param>
    /// <param name="programFolder">Where the program lies; null: as built.</param>
    public static SpawnedSite Start(IEnumerable<string> arguments, string? workingFolder = null, string? programFolder = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(programFolder ?? AppContext.BaseDirectory, "KangyangCase.App.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = workingFolder ?? Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var site = new SpawnedSite(new Process { StartInfo = start });
        site.process.OutputDataReceived += (_, line) => site.Read(site.output, line.Data);
        site.process.ErrorDataReceived += (_, line) => site.Read(site.error, line.Data);
        site.process.Start();
        site.process.BeginOutputReadLine();
        site.process.BeginErrorReadLine();
        return site;
    }

    public static SpawnedSite StartWeb(string dataFolder, bool demo) =>
        Start(["--urls", "http://127.0.0.1:0", "--Kangyang:DataFolder", dataFolder, "--Kangyang:Demo", demo ? "true" : "false"]);

    /// <summary>Waits until it says where it listens.</summary>
    public async Task<Uri> ListeningAsync()
    {
        var first = await Task.WhenAny(address.Task, process.WaitForExitAsync(), Task.Delay(Patience));
        Assert.True(first == address.Task, $"The site did not start.\n{Output}\n{Error}");
        return new(await address.Task);
    }

    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>As a power cut would: no farewell.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Read(StringBuilder into, string? line)
    {
        if (line is null) return;
        lock (into) into.AppendLine(line);
        if (line.Contains("已启动", StringComparison.Ordinal)) address.TrySetResult(line[line.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0]);
    }
}
