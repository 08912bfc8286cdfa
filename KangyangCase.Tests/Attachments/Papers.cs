using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using KangyangCase.Tests.Printing;
using SkiaSharp;

namespace KangyangCase.Tests.Attachments;

/// <summary>Files as people and attackers send them.</summary>
internal static class Papers
{
    public static byte[] Jpeg(int width = 800, int height = 600) => PrintingHouse.Picture(width, height);

    public static byte[] Png(int width = 800, int height = 600) => PrintingHouse.Picture(width, height, SKEncodedImageFormat.Png);

    /// <param name="inside">Spelled into the catalogue.</param>
    /// <param name="extra">Further objects.</param>
    public static byte[] Pdf(string inside = "", string trailer = "", string extra = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {inside} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n{extra}\n"
        + $"xref\n0 3\ntrailer\n<< /Root 1 0 R /Size 3 {trailer} >>\nstartxref\n9\n%%EOF\n");

    /// <summary>The same hidden in an object stream, as modern writers pack objects.</summary>
    public static byte[] PackedPdf(string inside, string filter = "/Filter /FlateDecode")
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(Encoding.Latin1.GetBytes($"1 0 << /Type /Catalog {inside} >>"));
        byte[] head = Encoding.Latin1.GetBytes($"%PDF-1.5\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 {filter} /Length {packed.Length} >>\nstream\n");
        return [.. head, .. packed.ToArray(), .. "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"u8];
    }

    /// <summary>A catalogue with a script, packed where a reader finds it whatever the dictionary looks like.</summary>
    public static byte[] HiddenPdf(string head, string lineEnd) => Streams((
        $"<< {head} /N 1 /First 4 /Filter /FlateDecode >>stream{lineEnd}", Zip("1 0 << /Type /Catalog /Names << /JavaScript 6 0 R >> >>"u8.ToArray())));

    /// <summary>Objects with a stream each.</summary>
    public static byte[] Streams(params (string Head, byte[] Data)[] streams)
    {
        var file = new MemoryStream();
        file.Write("%PDF-1.5\n"u8);
        foreach (var (head, data) in streams)
        {
            file.Write(Encoding.Latin1.GetBytes($"4 0 obj\n{head}"));
            file.Write(data);
            file.Write("\nendstream\nendobj\n"u8);
        }
        file.Write("5 0 obj\n<< /Type /XRef /Root 1 0 R >>\nendobj\nstartxref\n9\n%%EOF\n"u8);
        return file.ToArray();
    }

    public static byte[] Zip(byte[] plain)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(plain);
        return packed.ToArray();
    }

    /// <summary>A few hundred bytes that claim to be gigapixels.</summary>
    public static byte[] Bomb()
    {
        var png = Png(10, 14);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 50_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 50_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A picture that is a web page too: in its comment and after its end.</summary>
    public static byte[] Polyglot()
    {
        var jpeg = Jpeg();
        byte[] script = "<html><script>alert(1)</script></html>"u8.ToArray();
        byte[] comment = [0xFF, 0xFE, (byte)((script.Length + 2) >> 8), (byte)(script.Length + 2), .. script];
        return [.. jpeg[..2], .. comment, .. jpeg[2..], .. script];
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var one in data)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
