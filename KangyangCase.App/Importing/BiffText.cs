using System.Text;

namespace KangyangCase.App.Importing;

/// <summary>
/// Strings of the old workbook format, which may run on over several records; within the characters each further record begins
/// by saying anew whether they take one byte or two.
/// </summary>
internal sealed class BiffText(IReadOnlyList<ReadOnlyMemory<byte>> pieces, ReadBudget budget)
{
    private const int Wide = 0x01;
    private const int WithExtension = 0x04;
    private const int WithRuns = 0x08;
    private const int RunBytes = 4;

    private int piece;
    private int at;

    public bool AtEnd => piece >= pieces.Count || (piece == pieces.Count - 1 && at >= pieces[piece].Length);

    public void Skip(long count)
    {
        while (count > 0)
        {
            NextPieceAtEnd();
            var step = (int)Math.Min(count, pieces[piece].Length - at);
            at += step;
            count -= step;
        }
    }

    public int Short() => Byte() | (Byte() << 8);

    public uint Long() => (uint)Short() | ((uint)Short() << 16);

    public int Byte()
    {
        NextPieceAtEnd();
        return pieces[piece].Span[at++];
    }

    /// <param name="shortLength">The length takes one byte, as in sheet names.</param>
    public string String(bool shortLength = false)
    {
        var length = shortLength ? Byte() : Short();
        var flags = Byte();
        var runs = (flags & WithRuns) != 0 ? Short() : 0;
        var extension = (flags & WithExtension) != 0 ? Long() : 0;
        budget.TakeText(length);
        var text = Characters(length, (flags & Wide) != 0);
        Skip((runs * (long)RunBytes) + extension);
        return text;
    }

    private string Characters(int length, bool wide)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            if (at >= pieces[piece].Length)
            {
                NextPieceAtEnd();
                wide = (Byte() & Wide) != 0;
            }

            var rest = pieces[piece].Span[at..];
            var count = Math.Min(length - text.Length, wide ? rest.Length / 2 : rest.Length);
            ReadBudget.Require(count > 0, RosterFileErrors.Damaged);
            // One byte a character means the first 256 of Unicode, whatever the computer's code page.
            text.Append((wide ? Encoding.Unicode : Encoding.Latin1).GetString(rest[..(wide ? count * 2 : count)]));
            at += wide ? count * 2 : count;
        }

        return text.ToString();
    }

    private void NextPieceAtEnd()
    {
        while (at >= pieces[piece].Length)
        {
            ReadBudget.Require(++piece < pieces.Count, RosterFileErrors.Damaged);
            at = 0;
        }
    }
}
