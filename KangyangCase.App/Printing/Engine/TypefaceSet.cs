using System.Text;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Printing.Layout;
using SkiaSharp;

namespace KangyangCase.App.Printing.Engine;

/// <summary>
/// The subset fonts of one document. A file is cut into several layers where that alone keeps text readable:
/// in one layer no character has two glyphs (half-width and proportional) and no glyph two characters (人 and ⼈).
/// </summary>
internal sealed class TypefaceSet : IDisposable
{
    private readonly Dictionary<(FontFile File, int TrackingUnits), List<Layer>> layers = [];
    private readonly Dictionary<(FontFile, int, Rune, ushort), Layer> places = [];

    public void Collect(TextCell cell, TextStyle style)
    {
        var tracking = Units(cell, style);
        var place = (cell.File, tracking, cell.Rune, cell.Glyph.Id);
        if (places.ContainsKey(place))
            return;
        if (!layers.TryGetValue((cell.File, tracking), out var candidates))
            layers[(cell.File, tracking)] = candidates = [];
        var layer = candidates.FirstOrDefault(candidate => candidate.Accepts(cell.Rune, cell.Glyph.Id));
        if (layer is null)
            candidates.Add(layer = new Layer(cell.File, tracking));
        layer.Add(cell.Rune, cell.Glyph.Id);
        places[place] = layer;
    }

    public void Cut()
    {
        foreach (var layer in layers.Values.SelectMany(list => list))
            layer.Cut();
    }

    public void Dispose()
    {
        foreach (var layer in layers.Values.SelectMany(list => list))
            layer.Dispose();
    }

    public (SKTypeface Typeface, ushort Glyph) Find(TextCell cell, TextStyle style)
    {
        var layer = places[(cell.File, Units(cell, style), cell.Rune, cell.Glyph.Id)];
        return (layer.Typeface, layer.NewId(cell.Glyph.Id));
    }

    /// <summary>
    /// By how much advances are widened, in mm. Readers take a gap of a tenth of an em and more for a blank between
    /// words, so letter-spaced titles would come out as single characters.
    /// </summary>
    public static double Tracking(TextCell cell, TextStyle style) => (double)Units(cell, style) / cell.File.UnitsPerEm * style.Em;

    private static int Units(TextCell cell, TextStyle style) =>
        style.LetterSpacing < 0.095 * style.Em ? 0 : (int)Math.Round(style.LetterSpacing / style.Em * cell.File.UnitsPerEm);

    private sealed class Layer(FontFile file, int trackingUnits)
    {
        private readonly Dictionary<Rune, ushort> glyphs = [];
        private readonly HashSet<ushort> taken = [];
        private SKTypeface? typeface;
        private IReadOnlyDictionary<ushort, ushort> newIds = new Dictionary<ushort, ushort>();

        public SKTypeface Typeface => typeface ?? throw new InvalidOperationException("Cut the set before drawing.");

        public bool Accepts(Rune rune, ushort glyph) => !glyphs.ContainsKey(rune) && !taken.Contains(glyph);

        public void Add(Rune rune, ushort glyph)
        {
            glyphs[rune] = glyph;
            taken.Add(glyph);
        }

        public void Dispose() => typeface?.Dispose();

        public ushort NewId(ushort glyph) => newIds[glyph];

        public void Cut()
        {
            var subset = file.Subset(glyphs, trackingUnits);
            newIds = subset.NewIdByOldId;
            using var data = SKData.CreateCopy(subset.Bytes);
            typeface = SKTypeface.FromData(data) ?? throw new InvalidOperationException($"Skia cannot read the subset of {file.Name}.");
        }
    }
}
