using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace KangyangCase.App.Features.Attachments;

/// <summary>Takes files from browsers over their circuits, piece by piece; a handful at a time, for each lies in memory until it is judged.</summary>
public sealed class UploadReception(ILogger<UploadReception> log) : IDisposable
{
    private const int AtATime = 8;
    private const int Piece = 64 * 1024;

    private readonly SemaphoreSlim places = new(AtATime);

    public void Dispose() => places.Dispose();

    /// <param name="use">What happens with the whole file while its place is held.</param>
    /// <param name="progress">Percent received.</param>
    /// <returns>Refused when the file is too large, arrives cut short or the connection breaks.</returns>
    /// <exception cref="OperationCanceledException">The user's own wish.</exception>
    public async Task<Result<T>> ReceiveAsync<T>(
        IBrowserFile file, Action<int> progress, Func<byte[], Task<Result<T>>> use, CancellationToken cancellation)
    {
        if (file.Size > Attachment.MaxBytes) return AttachmentErrors.TooLarge(Attachment.MaxMegabytes);
        if (file.Size == 0) return AttachmentErrors.Empty;
        await places.WaitAsync(cancellation);
        try
        {
            return await WholeAsync(file, progress, cancellation) is { } bytes ? await use(bytes) : AttachmentErrors.Broken;
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<byte[]?> WholeAsync(IBrowserFile file, Action<int> progress, CancellationToken cancellation)
    {
        try
        {
            await using var stream = file.OpenReadStream(Attachment.MaxBytes, cancellation);
            var bytes = new byte[file.Size];
            var done = 0;
            while (done < bytes.Length && await stream.ReadAsync(bytes.AsMemory(done, Math.Min(Piece, bytes.Length - done)), cancellation) is > 0 and var read)
            {
                done += read;
                progress((int)(100L * done / bytes.Length));
            }
            return done == bytes.Length ? bytes : null;
        }
        catch (Exception failure) when (failure is IOException or TimeoutException or JSException && !cancellation.IsCancellationRequested)
        {
            log.LogWarning("An upload broke off: {Kind}.", failure.GetType().Name);
            return null;
        }
    }
}
