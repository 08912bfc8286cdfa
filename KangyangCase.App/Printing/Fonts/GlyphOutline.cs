using System.Buffers.Binary;

namespace KangyangCase.App.Printing.Fonts;

internal readonly record struct OutlinePoint(double X, double Y, bool OnCurve);

/// <summary>A simple TrueType glyph as contours of points, read from and written to the glyf table.</summary>
internal static class GlyphOutline
{
    private const byte OnCurve = 1, ShortX = 2, ShortY = 4, Repeat = 8, SameX = 16, SameY = 32;

    /// <summary>Null for a glyph made of other glyphs.</summary>
    public static List<List<OutlinePoint>>? Read(ReadOnlySpan<byte> glyph)
    {
        if (glyph.IsEmpty)
            return [];
        int contours = BinaryPrimitives.ReadInt16BigEndian(glyph);
        if (contours < 0)
            return null;
        var ends = new int[contours];
        for (var i = 0; i < contours; i++)
            ends[i] = BinaryPrimitives.ReadUInt16BigEndian(glyph[(10 + 2 * i)..]);
        var at = 10 + 2 * contours;
        at += 2 + BinaryPrimitives.ReadUInt16BigEndian(glyph[at..]);
        List<byte> flags = [];
        while (contours > 0 && flags.Count <= ends[^1])
        {
            var flag = glyph[at++];
            flags.AddRange(Enumerable.Repeat(flag, 1 + ((flag & Repeat) != 0 ? glyph[at++] : 0)));
        }
        var xs = Coordinates(glyph, flags, ShortX, SameX, ref at);
        var ys = Coordinates(glyph, flags, ShortY, SameY, ref at);
        List<List<OutlinePoint>> outline = [];
        for (var (i, start) = (0, 0); i < contours; start = ends[i++] + 1)
            outline.Add([.. Enumerable.Range(start, ends[i] - start + 1).Select(p => new OutlinePoint(xs[p], ys[p], (flags[p] & OnCurve) != 0))]);
        return outline;
    }

    /// <summary>Coordinates must be whole numbers. Padded to an even length.</summary>
    public static byte[] Write(IReadOnlyList<List<OutlinePoint>> contours)
    {
        var points = contours.SelectMany(contour => contour).ToList();
        if (points.Count == 0)
            return [];
        using var glyph = new MemoryStream();
        Put(glyph, contours.Count);
        Put(glyph, points.Min(point => point.X));
        Put(glyph, points.Min(point => point.Y));
        Put(glyph, points.Max(point => point.X));
        Put(glyph, points.Max(point => point.Y));
        var end = -1;
        foreach (var contour in contours)
            Put(glyph, end += contour.Count);
        Put(glyph, 0);

        List<byte> flags = [];
        using MemoryStream xs = new(), ys = new();
        var last = new OutlinePoint(0, 0, true);
        foreach (var point in points)
        {
            flags.Add((byte)((point.OnCurve ? OnCurve : 0) | Delta(xs, (int)(point.X - last.X), ShortX, SameX) | Delta(ys, (int)(point.Y - last.Y), ShortY, SameY)));
            last = point;
        }
        for (var i = 0; i < flags.Count;)
        {
            var run = flags.Skip(i).Take(256).TakeWhile(flag => flag == flags[i]).Count();
            glyph.WriteByte(run > 1 ? (byte)(flags[i] | Repeat) : flags[i]);
            if (run > 1)
                glyph.WriteByte((byte)(run - 1));
            i += run;
        }
        xs.WriteTo(glyph);
        ys.WriteTo(glyph);
        if (glyph.Length % 2 != 0)
            glyph.WriteByte(0);
        return glyph.ToArray();
    }

    private static int[] Coordinates(ReadOnlySpan<byte> glyph, List<byte> flags, byte isShort, byte same, ref int at)
    {
        var values = new int[flags.Count];
        var value = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
                value += (flags[i] & same) != 0 ? glyph[at++] : -glyph[at++];
            else if ((flags[i] & same) == 0)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(glyph[at..]);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    private static int Delta(MemoryStream stream, int delta, byte isShort, byte same)
    {
        if (delta == 0)
            return same;
        if (Math.Abs(delta) > 255)
        {
            Put(stream, delta);
            return 0;
        }
        stream.WriteByte((byte)Math.Abs(delta));
        return isShort | (delta > 0 ? same : 0);
    }

    private static void Put(MemoryStream stream, double value)
    {
        stream.WriteByte((byte)((int)value >> 8));
        stream.WriteByte((byte)(int)value);
    }
}
