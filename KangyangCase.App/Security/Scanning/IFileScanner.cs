using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Security.Scanning;

/// <summary>Asked about every uploaded file as it arrived, before anything is stored.</summary>
public interface IFileScanner
{
    /// <param name="path">A private file; the caller deletes it.</param>
    Task<Result<ScanStatus>> ScanAsync(string path, CancellationToken cancellation);
}

/// <summary>No scanner is configured: the file is stored and says so.</summary>
public sealed class NoScanner : IFileScanner
{
    public Task<Result<ScanStatus>> ScanAsync(string path, CancellationToken cancellation) => Task.FromResult(Result.Of(ScanStatus.Unscanned));
}
