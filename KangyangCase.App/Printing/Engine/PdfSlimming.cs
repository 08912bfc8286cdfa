using System.IO.Compression;
using KangyangCase.App.Printing.Fonts;

namespace KangyangCase.App.Printing.Engine;

/// <summary>Takes out of Skia's file what a one-page paper need not carry.</summary>
internal static class PdfSlimming
{
    private static readonly byte[] Profile = PdfWriter.Deflate(SrgbProfile.Make());

    public static void Slim(PdfFile file)
    {
        foreach (var number in file.Numbers.ToList())
        {
            if (file[number] is not { Stream: { } stream } found)
                continue;
            if (found.Text.Contains("/Length1 "))
                file[number] = Font(stream);
            else if (found.Text.Contains("/N 3") && found.Text.Contains("/Range [0 1 0 1 0 1]"))
                file[number] = new PdfObject($"<</N 3/Filter/FlateDecode/Length {Profile.Length}>>", Profile);
        }
    }

    /// <summary>Glyphs are drawn by number: names and character map of the embedded font are never read.</summary>
    private static PdfObject Font(ReadOnlyMemory<byte> stream)
    {
        var sfnt = Sfnt.Parse(Inflate(stream));
        sfnt.KeepOnly("glyf", "head", "hhea", "hmtx", "loca", "maxp");
        var font = sfnt.ToBytes();
        var content = PdfWriter.Deflate(font);
        return new PdfObject($"<</Length1 {font.Length}/Filter/FlateDecode/Length {content.Length}>>", content);
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> stream)
    {
        using var packed = new ZLibStream(new MemoryStream(stream.ToArray()), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }
}
