using System.Buffers.Binary;
using System.Text;

namespace KangyangCase.App.Printing.Fonts;

/// <summary>The tables of a TrueType file, as far as a subset needs them rewritten.</summary>
internal sealed class Sfnt
{
    private const int HeaderLength = 12, RecordLength = 16;
    private readonly SortedDictionary<string, byte[]> tables;

    private Sfnt(SortedDictionary<string, byte[]> tables) => this.tables = tables;

    public int UnitsPerEm => BinaryPrimitives.ReadUInt16BigEndian(tables["head"].AsSpan(18));

    public static Sfnt Parse(byte[] file)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var record = file.AsSpan(HeaderLength + i * RecordLength, RecordLength);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            tables[Encoding.ASCII.GetString(record[..4])] = file.AsSpan(offset, length).ToArray();
        }
        return new Sfnt(tables);
    }

    /// <summary>One format 12 subtable under both Unicode platforms: the only kind that reaches past U+FFFF.</summary>
    public void SetCharacterMap(IReadOnlyDictionary<Rune, ushort> glyphs)
    {
        const int Subtable = 4 + 2 * 8;
        var map = new byte[Subtable + 16 + 12 * glyphs.Count];
        Put16(map, 2, 2);
        PutEncoding(map, 4, platform: 0, encoding: 4);
        PutEncoding(map, 12, platform: 3, encoding: 10);
        Put16(map, Subtable, 12);
        Put32(map, Subtable + 4, 16 + 12 * glyphs.Count);
        Put32(map, Subtable + 12, glyphs.Count);
        var at = Subtable + 16;
        foreach (var (rune, glyph) in glyphs.OrderBy(pair => pair.Key.Value))
        {
            Put32(map, at, rune.Value);
            Put32(map, at + 4, rune.Value);
            Put32(map, at + 8, glyph);
            at += 12;
        }
        tables["cmap"] = map;

        static void PutEncoding(byte[] map, int at, int platform, int encoding)
        {
            Put16(map, at, platform);
            Put16(map, at + 2, encoding);
            Put32(map, at + 4, Subtable);
        }
    }

    /// <summary>Leaves what a PDF needs to draw glyphs by number; names and character map stand elsewhere in it.</summary>
    public void KeepOnly(params string[] tags)
    {
        foreach (var tag in tables.Keys.Except(tags).ToList())
            tables.Remove(tag);
    }

    /// <summary>
    /// Exchanges every outline for a lighter one on a grid half as fine. False, and nothing changed, when the font
    /// builds glyphs from other glyphs.
    /// </summary>
    public bool LightenOutlines(Func<int, byte[], byte[]?> lighten)
    {
        var glyphs = Outlines();
        var lighter = new byte[glyphs.Count][];
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (lighten(i, glyphs[i]) is not { } outline)
                return false;
            lighter[i] = outline;
        }
        var wide = lighter.Sum(outline => outline.Length) > 2 * ushort.MaxValue;
        var offsets = new byte[(wide ? 4 : 2) * (glyphs.Count + 1)];
        for (var (i, offset) = (0, 0); i < glyphs.Count; i++)
        {
            offset += lighter[i].Length;
            if (wide)
                Put32(offsets, 4 * (i + 1), offset);
            else
                Put16(offsets, 2 * (i + 1), offset / 2);
        }
        tables["glyf"] = [.. lighter.SelectMany(outline => outline)];
        tables["loca"] = offsets;
        Put16(tables["head"], 50, wide ? 1 : 0);
        Halve("head", 18, 36, 38, 40, 42);
        Halve("hhea", 4, 6, 8, 10, 12, 14, 16);
        Halve("hmtx", [.. Enumerable.Range(0, tables["hmtx"].Length / 2).Select(i => i * 2)]);
        Halve("OS/2", 2, 68, 70, 72, 74, 76, 86, 88);
        return true;

        void Halve(string tag, params int[] fields)
        {
            foreach (var at in fields.Where(at => tables.TryGetValue(tag, out var table) && at + 2 <= table.Length))
                Put16(tables[tag], at, (int)Math.Round(BinaryPrimitives.ReadInt16BigEndian(tables[tag].AsSpan(at)) / 2.0, MidpointRounding.AwayFromZero));
        }
    }

    private List<byte[]> Outlines()
    {
        var (index, data) = (tables["loca"], tables["glyf"]);
        var wide = BinaryPrimitives.ReadInt16BigEndian(tables["head"].AsSpan(50)) == 1;
        int[] offsets = [.. Enumerable.Range(0, index.Length / (wide ? 4 : 2)).Select(i =>
            wide ? BinaryPrimitives.ReadInt32BigEndian(index.AsSpan(4 * i)) : 2 * BinaryPrimitives.ReadUInt16BigEndian(index.AsSpan(2 * i)))];
        return [.. Enumerable.Range(0, offsets.Length - 1).Select(i => data[offsets[i]..offsets[i + 1]])];
    }

    public void WidenAdvances(int units)
    {
        var header = tables["hhea"];
        var metrics = tables["hmtx"];
        var count = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(34));
        for (var i = 0; i < count; i++)
            Put16(metrics, i * 4, BinaryPrimitives.ReadUInt16BigEndian(metrics.AsSpan(i * 4)) + units);
        Put16(header, 10, BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(10)) + units);
    }

    public byte[] ToBytes()
    {
        Put32(tables["head"], 8, 0);
        var file = new byte[HeaderLength + RecordLength * tables.Count + tables.Values.Sum(table => Padded(table.Length))];
        var power = (int)Math.Log2(tables.Count);
        Put32(file, 0, 0x00010000);
        Put16(file, 4, tables.Count);
        Put16(file, 6, 16 << power);
        Put16(file, 8, power);
        Put16(file, 10, (tables.Count - (1 << power)) * 16);
        var (record, offset, head) = (HeaderLength, HeaderLength + RecordLength * tables.Count, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, offset);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(record));
            Put32(file, record + 4, (int)Sum(file.AsSpan(offset, Padded(table.Length))));
            Put32(file, record + 8, offset);
            Put32(file, record + 12, table.Length);
            head = tag == "head" ? offset : head;
            record += RecordLength;
            offset += Padded(table.Length);
        }
        Put32(file, head + 8, (int)(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(data[i..]);
        return sum;
    }

    private static void Put16(byte[] data, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(at), (ushort)value);

    private static void Put32(byte[] data, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(at), value);
}
