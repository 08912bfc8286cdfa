using KangyangCase.App.Printing.Layout;
using SkiaSharp;

namespace KangyangCase.App.Printing.Engine;

/// <summary>The lines of one document as Skia text; a line that many pages repeat is measured and built once.</summary>
internal sealed class LineCache : IDisposable
{
    /// <summary>Lines are built at this size and scaled when drawn: whole numbers let Skia see that glyphs simply follow each other.</summary>
    public const float UnitsPerEm = 1000;

    /// <summary>In mm; far below what any printer resolves.</summary>
    private const double Nothing = 0.005;

    private readonly Dictionary<(string, TextStyle, double), IReadOnlyList<TextCell>> cells = [];
    private readonly Dictionary<(string, TextStyle, double), SKTextBlob?> blobs = [];
    private readonly TypefaceSet typefaces = new();

    public LineCache(Typography typography, PrintDocument document)
    {
        foreach (var line in document.Pages.SelectMany(page => page.Items).OfType<TextLine>())
        {
            if (cells.ContainsKey(Key(line)))
                continue;
            var placed = typography.Cells(line.Text, line.Style, line.Gap);
            cells[Key(line)] = placed;
            foreach (var cell in placed)
                typefaces.Collect(cell, line.Style);
        }
        typefaces.Cut();
    }

    /// <summary>Null for a line without any glyph.</summary>
    public SKTextBlob? Find(TextLine line)
    {
        if (!blobs.TryGetValue(Key(line), out var blob))
            blobs[Key(line)] = blob = Build(line);
        return blob;
    }

    public void Dispose()
    {
        foreach (var blob in blobs.Values)
            blob?.Dispose();
        typefaces.Dispose();
    }

    private SKTextBlob? Build(TextLine line)
    {
        using var builder = new SKTextBlobBuilder();
        List<ushort> glyphs = [];
        List<SKPoint> points = [];
        var (natural, next) = (true, 0.0);
        SKTypeface? current = null;
        foreach (var cell in cells[Key(line)])
        {
            var (typeface, glyph) = typefaces.Find(cell, line.Style);
            if (typeface != current)
                Flush();
            natural &= glyphs.Count == 0 || Math.Abs(cell.X - next) < Nothing;
            next = cell.X + cell.Glyph.AdvanceEm * line.Style.Em + TypefaceSet.Tracking(cell, line.Style);
            current = typeface;
            glyphs.Add(glyph);
            points.Add(new SKPoint((float)Math.Round(cell.X / line.Style.Em * UnitsPerEm), 0));
        }
        Flush();
        return builder.Build();

        // Where glyphs follow each other by their own advances, the file need not say where each stands.
        void Flush()
        {
            if (glyphs.Count > 0)
            {
                using var font = new SKFont(current, UnitsPerEm) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
                if (natural)
                    builder.AddRun(glyphs.ToArray(), font, points[0]);
                else
                    builder.AddPositionedRun(glyphs.ToArray(), font, points.ToArray());
            }
            glyphs.Clear();
            points.Clear();
            natural = true;
        }
    }

    private static (string, TextStyle, double) Key(TextLine line) => (line.Text, line.Style, line.Gap);
}
