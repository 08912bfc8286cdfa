using System.Buffers.Binary;
using System.Text;

namespace KangyangCase.App.Importing;

/// <summary>
/// The container of the old office formats: a file system of sectors in one file. Only the streams right under its root are
/// looked at. No chain of sectors is followed for longer than the file has sectors, and no stated length is believed.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int DirectoryEntryBytes = 128;
    private const int TablesInHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;
    private const uint NoEntry = 0xFFFFFFFF;

    private readonly byte[] bytes;
    private readonly int shift;
    private readonly int miniShift;
    private readonly uint miniBelow;
    private readonly uint[] next;
    private readonly Dictionary<string, (uint Start, uint Length)> streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] mini;
    private readonly uint[] miniNext;

    /// <exception cref="RosterFileRefusedException">The container is broken.</exception>
    public CompoundFile(byte[] bytes)
    {
        this.bytes = bytes;
        Require(bytes.Length >= HeaderBytes);
        shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(0x1E));
        miniShift = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(0x20));
        Require(shift is 9 or 12 && miniShift == 6);
        miniBelow = Word(0x38);
        next = Numbers(TableSectors());
        var directory = Chain(Word(0x30));
        Require(directory.Length >= DirectoryEntryBytes);
        miniNext = ToNumbers(Chain(Word(0x3C)));
        mini = Chain(Word(directory, 0x74));
        ReadRoot(directory);
    }

    public bool Has(string name) => streams.ContainsKey(name);

    public byte[] Read(string name)
    {
        var (start, length) = streams[name];
        var whole = length < miniBelow ? MiniChain(start, length) : Chain(start);
        return whole.Length <= length ? whole : whole[..(int)length];
    }

    private int Sectors => (bytes.Length >> shift) + 1;

    /// <summary>The sectors that hold the table of chains: named in the header, and beyond 109 of them in a chain of their own.</summary>
    private List<uint> TableSectors()
    {
        var tables = new List<uint>();
        for (var i = 0; i < TablesInHeader; i++)
        {
            Add(Word(0x4C + (i * 4)));
        }

        var perSector = (1 << shift) / 4;
        var (more, followed) = (Word(0x44), 0);
        while (more <= LastSector)
        {
            Require(++followed <= Sectors);
            var sector = Sector(more);
            for (var i = 0; i < perSector - 1; i++)
            {
                Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[(i * 4)..]));
            }

            more = BinaryPrimitives.ReadUInt32LittleEndian(sector[((perSector - 1) * 4)..]);
        }

        return tables;

        void Add(uint sector)
        {
            if (sector <= LastSector)
            {
                tables.Add(sector);
                Require(tables.Count <= Sectors);
            }
        }
    }

    private uint[] Numbers(List<uint> sectors)
    {
        // More tables than the file has sectors to speak of would only cost memory.
        Require((long)sectors.Count << shift <= ((long)Sectors * 4) + (2L << shift));
        var whole = new byte[sectors.Count << shift];
        for (var i = 0; i < sectors.Count; i++)
        {
            Sector(sectors[i]).CopyTo(whole.AsSpan(i << shift));
        }

        return ToNumbers(whole);
    }

    private byte[] Chain(uint start)
    {
        var sectors = new List<uint>();
        for (var sector = start; sector <= LastSector; sector = next[sector])
        {
            sectors.Add(sector);
            Require(sector < next.Length && sectors.Count <= Sectors);
        }

        var whole = new byte[sectors.Count << shift];
        for (var i = 0; i < sectors.Count; i++)
        {
            Sector(sectors[i]).CopyTo(whole.AsSpan(i << shift));
        }

        return whole;
    }

    private byte[] MiniChain(uint start, uint length)
    {
        var whole = new byte[(length + (1u << miniShift) - 1) >> miniShift << miniShift];
        var sector = start;
        for (var at = 0; at < whole.Length; at += 1 << miniShift, sector = miniNext[sector])
        {
            Require(sector < miniNext.Length && (sector + 1L) << miniShift <= mini.Length);
            mini.AsSpan((int)sector << miniShift, 1 << miniShift).CopyTo(whole.AsSpan(at));
        }

        return whole;
    }

    /// <summary>Files cut off within their last sector occur; what is missing counts as zeros.</summary>
    private ReadOnlySpan<byte> Sector(uint number)
    {
        var at = (number + 1L) << shift;
        Require(at < bytes.Length);
        if (at + (1 << shift) <= bytes.Length)
        {
            return bytes.AsSpan((int)at, 1 << shift);
        }

        var padded = new byte[1 << shift];
        bytes.AsSpan((int)at).CopyTo(padded);
        return padded;
    }

    /// <summary>Only the streams of the root itself: workbooks embedded in the workbook have streams of the same name.</summary>
    private void ReadRoot(byte[] directory)
    {
        var entries = directory.Length / DirectoryEntryBytes;
        var seen = new HashSet<uint>();
        var open = new Stack<uint>([Word(directory, 0x4C)]);
        while (open.TryPop(out var entry))
        {
            if (entry == NoEntry || !seen.Add(entry))
            {
                continue;
            }

            Require(entry < entries);
            var at = (int)entry * DirectoryEntryBytes;
            var named = BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 0x40));
            if (directory[at + 0x42] == 2 && named is >= 2 and <= 64)
            {
                streams.TryAdd(Encoding.Unicode.GetString(directory, at, named - 2), (Word(directory, at + 0x74), Word(directory, at + 0x78)));
            }

            open.Push(Word(directory, at + 0x44));
            open.Push(Word(directory, at + 0x48));
        }
    }

    private uint Word(int at) => Word(bytes, at);

    private static uint Word(byte[] from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from.AsSpan(at));

    private static uint[] ToNumbers(byte[] whole)
    {
        var numbers = new uint[whole.Length / 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Word(whole, i * 4);
        }

        return numbers;
    }

    private static void Require(bool condition) => ReadBudget.Require(condition, RosterFileErrors.Damaged);
}
