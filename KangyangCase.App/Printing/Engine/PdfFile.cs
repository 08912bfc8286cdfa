using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KangyangCase.App.Printing.Engine;

/// <summary>A PDF as Skia writes it (one classic cross-reference table), opened far enough to exchange objects.</summary>
internal sealed class PdfFile
{
    private readonly byte[] source;
    private readonly List<(int Start, int Length)> places;
    private readonly SortedDictionary<int, byte[]> replaced = [];
    private readonly byte[] header;
    private readonly string trailer;

    public PdfFile(byte[] pdf)
    {
        source = pdf;
        var tableStart = int.Parse(Ascii(pdf.AsSpan(pdf.AsSpan().LastIndexOf("startxref"u8) + 10)).Split('\n')[0], CultureInfo.InvariantCulture);
        var table = Ascii(pdf.AsSpan(tableStart));
        var trailerStart = table.IndexOf("trailer", StringComparison.Ordinal);
        trailer = table[trailerStart..table.LastIndexOf("startxref", StringComparison.Ordinal)];
        int[] offsets = [.. table[..trailerStart].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3)
            .Select(line => int.Parse(line.AsSpan(0, 10), CultureInfo.InvariantCulture))];
        int[] bounds = [.. offsets.Order(), tableStart];
        header = pdf[..bounds[0]];
        places = [.. offsets.Select(start => (start, bounds[Array.BinarySearch(bounds, start) + 1] - start))];
    }

    /// <summary>One more than the highest number in use.</summary>
    public int ObjectCount => Math.Max(places.Count, replaced.Count == 0 ? 0 : replaced.Keys.Last()) + 1;

    public void Put(int number, byte[] content) => replaced[number] = content;

    /// <exception cref="InvalidOperationException">No such picture: the engine asked for something it did not draw.</exception>
    public int FindImage(int width, int height)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var head = source.AsSpan(places[i].Start, Math.Min(places[i].Length, 400));
            var end = head.IndexOf("stream"u8);
            if (end < 0 || head.IndexOf("/Subtype /Image"u8) < 0)
                continue;
            var words = Ascii(head[..end]).Split([' ', '\n', '<', '>'], StringSplitOptions.RemoveEmptyEntries);
            if (ValueAfter(words, "/Width") == width && ValueAfter(words, "/Height") == height)
                return i + 1;
        }
        throw new InvalidOperationException($"The PDF holds no picture of {width}×{height} pixels.");

        static int ValueAfter(string[] words, string key) =>
            Array.IndexOf(words, key) is >= 0 and var at && int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
    }

    public byte[] ToBytes()
    {
        var count = ObjectCount;
        using var output = new MemoryStream(source.Length + replaced.Values.Sum(content => content.Length) + 1024);
        output.Write(header);
        var table = new StringBuilder($"xref\n0 {count}\n0000000000 65535 f \n");
        for (var number = 1; number < count; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{output.Length:D10} 00000 n \n");
            output.Write(replaced.TryGetValue(number, out var content) ? content : source.AsSpan(places[number - 1].Start, places[number - 1].Length));
        }
        var start = output.Length;
        table.Append(trailer.Replace($"/Size {places.Count + 1}", $"/Size {count}")).Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        output.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return Repeatable(output.ToArray());
    }

    /// <summary>Skia makes up two XMP identifiers and the trailer's /ID anew each time; here they follow from everything else.</summary>
    private static byte[] Repeatable(byte[] pdf)
    {
        List<(int Start, int Length)> marks = [];
        for (var at = 0; Next(pdf, at, "uuid:"u8) is var found and >= 0; at = found)
            marks.Add((found, 36));
        var id = Next(pdf, pdf.AsSpan().LastIndexOf("trailer"u8), "/ID [<"u8);
        if (marks.Count != 2 || id < 0)
            throw new InvalidOperationException("The PDF does not carry its identifiers where they are expected.");
        marks.Add((id, 32));
        marks.Add((Next(pdf, id, "<"u8), 32));
        foreach (var (start, length) in marks)
            pdf.AsSpan(start, length).Fill((byte)'0');
        var digest = Convert.ToHexStringLower(SHA256.HashData(pdf));
        var uuid = $"{digest[..8]}-{digest[8..12]}-8{digest[13..16]}-8{digest[17..20]}-{digest[20..32]}";
        foreach (var (start, length) in marks)
            Encoding.ASCII.GetBytes(length == 36 ? uuid : digest[..32].ToUpperInvariant(), pdf.AsSpan(start));
        return pdf;

        static int Next(byte[] pdf, int from, ReadOnlySpan<byte> mark) =>
            pdf.AsSpan(from).IndexOf(mark) is >= 0 and var offset ? from + offset + mark.Length : -1;
    }

    private static string Ascii(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
