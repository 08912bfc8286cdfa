using System.Buffers.Binary;
using System.Text;

namespace KangyangCase.Tests.Importing;

/// <summary>Builds small workbooks of the 1997–2003 format record by record, well- or ill-formed.</summary>
internal static class OldWorkbooks
{
    public const uint EndOfChain = 0xFFFFFFFE;
    private const int SectorBytes = 512;

    /// <summary>One visible sheet of the given cell records.</summary>
    public static byte[] Of(params byte[][] cells) => Container(Stream([], [("名册", 0, cells)]));

    public static byte[] Stream(byte[][] globals, (string Name, byte State, byte[][] Cells)[] sheets)
    {
        byte[] book = [.. Bof(0x0600, 5), .. globals.SelectMany(record => record)];
        byte[][] bodies = [.. sheets.Select(sheet => (byte[])[.. Bof(0x0600, 0x10), .. sheet.Cells.SelectMany(record => record), .. Record(0x0A)])];
        var offset = book.Length + sheets.Sum(sheet => 4 + 8 + (sheet.Name.Length * 2)) + 4;
        foreach (var (sheet, body) in sheets.Zip(bodies))
        {
            book = [.. book, .. Record(0x85, [.. BitConverter.GetBytes(offset), sheet.State, 0, (byte)sheet.Name.Length, 1, .. Encoding.Unicode.GetBytes(sheet.Name)])];
            offset += body.Length;
        }

        return [.. book, .. Record(0x0A), .. bodies.SelectMany(body => body)];
    }

    public static byte[] Record(int id, params byte[] data) => [.. Short(id), .. Short(data.Length), .. data];

    public static byte[] Bof(int version, int kind) => Record(0x0809, [.. Short(version), .. Short(kind), .. new byte[12]]);

    public static byte[] Label(int row, int column, string text) =>
        Record(0x0204, [.. Place(row, column), .. Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);

    public static byte[] Number(int row, int column, double number, int format = 0) => Record(0x0203, [.. Place(row, column, format), .. BitConverter.GetBytes(number)]);

    /// <summary>The result comes as text in a record after it; null: nothing was ever computed.</summary>
    public static byte[] Formula(int row, int column, string? result) =>
        [.. Record(0x0006, [.. Place(row, column), (byte)(result is null ? 3 : 0), 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[6]]),
         .. result is null ? [] : Record(0x0207, [.. Short(result.Length), 1, .. Encoding.Unicode.GetBytes(result)])];

    public static byte[] Place(int row, int column, int format = 0) => [.. Short(row), .. Short(column), .. Short(format)];

    public static byte[] Short(int number) => BitConverter.GetBytes((ushort)number);

    /// <summary>The stream in a container: one table sector, one directory sector, then the stream.</summary>
    /// <param name="chain">Changes the table of chains before it is written.</param>
    public static byte[] Container(byte[] stream, string name = "Workbook", Action<uint[]>? chain = null)
    {
        // Streams below 4096 bytes would belong into the small one.
        var length = Math.Max(stream.Length, 4096);
        var sectors = (length + SectorBytes - 1) / SectorBytes;
        var tables = 1;
        while (tables * 128 < sectors + tables + 1) tables++;
        var table = new uint[tables * 128];
        Array.Fill(table, 0xFFFFFFFFu);
        var first = tables + 1;
        for (var i = 0; i < tables; i++) table[i] = 0xFFFFFFFD;
        table[tables] = EndOfChain;
        for (var i = 0; i < sectors; i++) table[first + i] = i == sectors - 1 ? EndOfChain : (uint)(first + i + 1);
        chain?.Invoke(table);

        var file = new byte[SectorBytes * (1 + tables + 1 + sectors)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Put16(0x18, 0x3E);
        Put16(0x1A, 3);
        Put16(0x1C, 0xFFFE);
        Put16(0x1E, 9);
        Put16(0x20, 6);
        Put32(0x2C, (uint)tables);
        Put32(0x30, (uint)tables);
        Put32(0x38, 4096);
        Put32(0x3C, EndOfChain);
        Put32(0x44, EndOfChain);
        for (var i = 0; i < 109; i++) Put32(0x4C + (i * 4), i < tables ? (uint)i : 0xFFFFFFFF);
        for (var i = 0; i < table.Length; i++) Put32(SectorBytes + (i * 4), table[i]);
        var directory = SectorBytes * (1 + tables);
        Entry(directory, "Root Entry", 5, child: 1, start: EndOfChain, size: 0);
        Entry(directory + 128, name, 2, child: 0xFFFFFFFF, start: (uint)first, size: (uint)length);
        stream.CopyTo(file, SectorBytes * (1 + first));
        return file;

        void Put16(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);

        void Put32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);

        void Entry(int at, string called, byte type, uint child, uint start, uint size)
        {
            Encoding.Unicode.GetBytes(called).CopyTo(file, at);
            Put16(at + 0x40, (ushort)((called.Length + 1) * 2));
            file[at + 0x42] = type;
            Put32(at + 0x44, 0xFFFFFFFF);
            Put32(at + 0x48, 0xFFFFFFFF);
            Put32(at + 0x4C, child);
            Put32(at + 0x74, start);
            Put32(at + 0x78, size);
        }
    }
}
