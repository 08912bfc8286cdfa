using System.ComponentModel;
using System.Diagnostics;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Security.Scanning;

/// <summary>
/// The installation's own scanner (<c>Kangyang:ScanCommand</c>), started directly and never through a shell, with the file's path as its
/// only argument. 0 means clean; anything else, no answer in time or no such program: the file is refused.
/// </summary>
public sealed class CommandScanner(string command, TimeSpan patience, ILogger log) : IFileScanner
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<Result<ScanStatus>> ScanAsync(string path, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(command, [path]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true },
        };
        try
        {
            process.Start();
            process.StandardInput.Close();
            // What it says may name the file and what is in it: read so that it can end, kept nowhere.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
        }
        catch (Win32Exception failure)
        {
            log.LogError("The scanner cannot be started (error {Code}).", failure.NativeErrorCode);
            return AttachmentErrors.ScanFailed;
        }
        catch (OperationCanceledException)
        {
            await StopAsync(process);
            cancellation.ThrowIfCancellationRequested();
            log.LogError("The scanner gave no answer within {Seconds} seconds.", patience.TotalSeconds);
            return AttachmentErrors.ScanFailed;
        }
        if (process.ExitCode == 0) return ScanStatus.Clean;
        log.LogWarning("The scanner refused a file (exit code {Code}).", process.ExitCode);
        return AttachmentErrors.ScanRefused;
    }

    private static async Task StopAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            // A killed program still holds the file until it is gone; one stuck in the kernel must not hold up the upload.
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await process.WaitForExitAsync(soon.Token);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
        catch (OperationCanceledException)
        {
            // Killed, and the system will end it when it can.
        }
    }
}
