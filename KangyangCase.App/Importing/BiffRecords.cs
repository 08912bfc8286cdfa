using System.Buffers.Binary;

namespace KangyangCase.App.Importing;

/// <summary>One record of the old workbook format; what lies beyond its end is damage, never an exception of the runtime.</summary>
internal readonly record struct BiffRecord(int Id, ReadOnlyMemory<byte> Data)
{
    public int Length => Data.Length;

    public byte Byte(int at) => Part(at, 1)[0];

    public int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Part(at, 2));

    public uint Long(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Part(at, 4));

    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Part(at, 8));

    private ReadOnlySpan<byte> Part(int at, int length)
    {
        ReadBudget.Require(at + length <= Data.Length, RosterFileErrors.Damaged);
        return Data.Span.Slice(at, length);
    }
}

/// <summary>The records of a workbook stream, one after the other from a place; every byte passed over counts against the budget.</summary>
internal sealed class BiffRecords(byte[] stream, long start, ReadBudget budget)
{
    private const int HeadBytes = 4;

    private long position = start;

    public BiffRecord Current { get; private set; }

    public bool Read()
    {
        if (position + HeadBytes > stream.Length)
        {
            return false;
        }

        var id = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan((int)position));
        var length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan((int)position + 2));
        ReadBudget.Require(position + HeadBytes + length <= stream.Length, RosterFileErrors.Damaged);
        budget.TakeBytes(HeadBytes + length);
        Current = new BiffRecord(id, stream.AsMemory((int)position + HeadBytes, length));
        position += HeadBytes + length;
        return true;
    }

    /// <summary>The record just read and the pieces that continue it.</summary>
    public BiffText Whole()
    {
        var pieces = new List<ReadOnlyMemory<byte>> { Current.Data };
        while (position + HeadBytes <= stream.Length
            && BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan((int)position)) == BiffIds.Continue && Read())
        {
            pieces.Add(Current.Data);
        }

        return new BiffText(pieces, budget);
    }
}

internal static class BiffIds
{
    public const int Bof = 0x0809;
    public const int Eof = 0x000A;
    public const int FilePass = 0x002F;
    public const int DateMode = 0x0022;
    public const int BoundSheet = 0x0085;
    public const int Format = 0x041E;
    public const int CellFormat = 0x00E0;
    public const int SharedStrings = 0x00FC;
    public const int Continue = 0x003C;
    public const int LabelShared = 0x00FD;
    public const int Label = 0x0204;
    public const int RichLabel = 0x00D6;
    public const int Number = 0x0203;
    public const int ShortNumber = 0x027E;
    public const int ShortNumbers = 0x00BD;
    public const int Formula = 0x0006;
    public const int FormulaText = 0x0207;
    public const int BoolOrError = 0x0205;
    public const int Blank = 0x0201;
    public const int Blanks = 0x00BE;
}
