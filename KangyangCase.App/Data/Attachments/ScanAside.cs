using KangyangCase.App.Security.Scanning;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Data.Attachments;

/// <summary>Lays an upload aside for the scanner and takes it away again, whatever the answer.</summary>
public static class ScanAside
{
    public static async Task<Result<ScanStatus>> ScanAsync(this IFileScanner scanner, ContentStore contents, byte[] upload, CancellationToken cancellation)
    {
        if (scanner is NoScanner) return await scanner.ScanAsync("", cancellation);
        var path = contents.WriteAside(upload);
        try
        {
            return await scanner.ScanAsync(path, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
