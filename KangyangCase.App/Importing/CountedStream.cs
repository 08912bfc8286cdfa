namespace KangyangCase.App.Importing;

/// <summary>
/// Counts what is unpacked against the limits and against the length the package states, and how far apart angle brackets
/// lie: one endless attribute would be buffered whole.
/// </summary>
internal sealed class CountedStream(Stream inner, long stated, ReadBudget budget) : Stream
{
    private int sinceBracket;
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.TakeBytes(read);
        ReadBudget.Require((total += read) <= stated, RosterFileErrors.Damaged);
        var rest = buffer[..read];
        for (var at = rest.IndexOfAny((byte)'<', (byte)'>'); at >= 0; at = rest.IndexOfAny((byte)'<', (byte)'>'))
        {
            rest = rest[(at + 1)..];
            sinceBracket = 0;
        }

        sinceBracket += rest.Length;
        ReadBudget.Require(sinceBracket <= RosterFileLimits.MarkupBytes, RosterFileErrors.Bomb);
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
