namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>What judging one PDF may cost. A few files are judged at a time, so one built to be slow would keep everybody waiting.</summary>
internal sealed class PdfEffort(TimeProvider time, CancellationToken cancellation)
{
    /// <summary>A book of a thousand pages has some five thousand.</summary>
    public const int MaxStreams = 20_000;

    private const int MaxInflated = 64 * 1024 * 1024;

    /// <summary>An honest file has every dictionary read once, and uploads are smaller than this.</summary>
    private const int MaxRead = 64 * 1024 * 1024;

    /// <summary>Honest files take well under a second; nobody waits longer than this behind somebody else's.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly long started = time.GetTimestamp();

    public int Streams { get; private set; }

    public long Inflated { get; private set; }

    public long Read { get; private set; }

    public bool Spent
    {
        get
        {
            cancellation.ThrowIfCancellationRequested();
            return Streams > MaxStreams || Inflated > MaxInflated || Read > MaxRead || time.GetElapsedTime(started) > Deadline;
        }
    }

    public void AddStream() => Streams++;

    public void AddInflated(int bytes) => Inflated += bytes;

    public void AddRead(int bytes) => Read += bytes;
}
