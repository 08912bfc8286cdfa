using System.Globalization;
using System.Text;

namespace KangyangCase.App.Printing.Engine;

/// <summary>A PDF as Skia writes it (one classic cross-reference table), opened far enough to exchange objects.</summary>
internal sealed class PdfFile
{
    private readonly byte[] source;
    private readonly List<(int Start, int Length)> places;
    private readonly Dictionary<int, PdfObject> objects = [];

    public PdfFile(byte[] pdf)
    {
        source = pdf;
        var tableStart = int.Parse(Latin(pdf.AsSpan(pdf.AsSpan().LastIndexOf("startxref"u8) + 10)).Split('\n')[0], CultureInfo.InvariantCulture);
        var table = Latin(pdf.AsSpan(tableStart));
        var trailerStart = table.IndexOf("trailer", StringComparison.Ordinal);
        Trailer = table[(trailerStart + 7)..table.LastIndexOf("startxref", StringComparison.Ordinal)];
        int[] offsets = [.. table[..trailerStart].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3)
            .Select(line => int.Parse(line.AsSpan(0, 10), CultureInfo.InvariantCulture))];
        int[] bounds = [.. offsets.Order(), tableStart];
        places = [.. offsets.Select(start => (start, bounds[Array.BinarySearch(bounds, start) + 1] - start))];
        ObjectCount = places.Count + 1;
    }

    /// <summary>The trailer's dictionary as written.</summary>
    public string Trailer { get; }

    /// <summary>One more than the highest number in use.</summary>
    public int ObjectCount { get; private set; }

    public IEnumerable<int> Numbers => Enumerable.Range(1, ObjectCount - 1);

    public PdfObject this[int number]
    {
        get => objects.TryGetValue(number, out var known) ? known : objects[number] = Read(number);
        set
        {
            objects[number] = value;
            ObjectCount = Math.Max(ObjectCount, number + 1);
        }
    }

    /// <exception cref="InvalidOperationException">No such picture: the engine asked for something it did not draw.</exception>
    public int FindImage(int width, int height)
    {
        foreach (var number in Numbers)
            if (this[number] is { Stream: not null } candidate && candidate.Has("/Subtype", "/Image")
                && candidate.Has("/Width", $"{width}") && candidate.Has("/Height", $"{height}"))
                return number;
        throw new InvalidOperationException($"The PDF holds no picture of {width}×{height} pixels.");
    }

    private PdfObject Read(int number)
    {
        var (start, length) = places[number - 1];
        var whole = source.AsMemory(start, length);
        var body = whole.Span.IndexOf(" obj\n"u8) + 5;
        var end = whole.Span.LastIndexOf("endobj"u8);
        var stream = whole.Span[body..].StartsWith("<<"u8) ? whole.Span.IndexOf("stream\n"u8) : -1;
        return stream < 0
            ? new PdfObject(Latin(whole.Span[body..end]).Trim())
            : new PdfObject(Latin(whole.Span[body..stream]).Trim(), whole[(stream + 7)..(whole.Span.LastIndexOf("\nendstream"u8))]);
    }

    private static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}

/// <param name="Text">What stands before the stream, or the whole object; Latin-1, one character a byte.</param>
internal sealed record PdfObject(string Text, ReadOnlyMemory<byte>? Stream = null)
{
    private static readonly char[] Between = [' ', '\n', '<', '>'];

    public bool Has(string key, string value)
    {
        if (!Text.Contains(value, StringComparison.Ordinal))
            return false;
        var words = Text.Replace("/", " /").Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return Array.IndexOf(words, key) is >= 0 and var at && at + 1 < words.Length && words[at + 1] == value;
    }
}
