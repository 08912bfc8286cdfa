using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace KangyangCase.App.Printing.Fonts;

/// <summary>
/// One font file, parsed once and kept for the life of the process. Its bytes are pinned because HarfBuzz reads
/// them in place. Safe for concurrent use: lookups are cached, everything native below is immutable.
/// </summary>
public sealed class FontFile
{
    private const int MostKept = 40;
    private static readonly Rune Reference = new('国');
    private static readonly Feature HalfWidth = Feature.Parse("hwid");

    private readonly byte[] pinned;
    private readonly Blob blob;
    private readonly Font font;
    private readonly ConcurrentDictionary<Rune, FontGlyph?> glyphs = new();
    private readonly ConcurrentDictionary<Rune, FontGlyph?> halfWidths = new();

    private readonly ConcurrentDictionary<ushort, byte[]?> lighter = new();
    private readonly ConcurrentDictionary<string, FontSubset> subsets = new();

    private FontFile(string name, byte[] bytes)
    {
        Name = name;
        pinned = bytes;
        blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        Face = new Face(blob, 0);
        Face.MakeImmutable();
        font = new Font(Face);
        font.SetFunctionsOpenType();
        UnitsPerEm = Face.UnitsPerEm;
        InkCentreEm = CentreOfReference() ?? 0.38;
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    /// <summary>How far above the baseline the ink of a Han character has its middle, in em.</summary>
    public double InkCentreEm { get; }

    internal Face Face { get; }

    /// <exception cref="InvalidDataException">The file is no TrueType font: its letters could only become Type 3 pictures in the PDF.</exception>
    public static FontFile Load(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        stream.ReadExactly(bytes);
        var file = new FontFile(Path.GetFileNameWithoutExtension(path), bytes);
        using var outlines = file.Face.ReferenceTable(Tag.Parse("glyf"));
        return outlines.Length > 0
            ? file
            : throw new InvalidDataException($"{file.Name} has no TrueType outlines (glyf); printing needs a .ttf font, not a CFF one.");
    }

    /// <summary>The glyph that draws the character, or null when the font has none or draws a blank where ink is due.</summary>
    public FontGlyph? Find(Rune rune) => glyphs.GetOrAdd(rune, Look);

    /// <summary>The designer's half-width form, exactly 0.5 em wide, or null.</summary>
    public FontGlyph? FindHalfWidth(Rune rune) => halfWidths.GetOrAdd(rune, LookHalfWidth);

    /// <summary><see cref="LighterOutline"/> of a glyph, worked out once. Null for a glyph made of other glyphs.</summary>
    internal byte[]? Lighter(ushort id, byte[] outline) => lighter.GetOrAdd(id, _ => LighterOutline.Of(outline, UnitsPerEm));

    /// <summary>Titles and labels ask for the same few glyphs every time; such subsets are kept, the rest is made anew.</summary>
    internal FontSubset Subset(IReadOnlyDictionary<Rune, ushort> wanted, int trackingUnits)
    {
        if (wanted.Count > MostKept)
            return FontSubset.Cut(this, wanted, trackingUnits);
        var key = $"{trackingUnits} {string.Join(' ', wanted.OrderBy(pair => pair.Key.Value).Select(pair => $"{pair.Key.Value}:{pair.Value}"))}";
        if (subsets.Count > 100)
            subsets.Clear();
        return subsets.GetOrAdd(key, _ => FontSubset.Cut(this, wanted, trackingUnits));
    }

    private FontGlyph? Look(Rune rune) =>
        font.TryGetNominalGlyph((uint)rune.Value, out var id) && id != 0 && (MayBeBlank(rune) || HasInk(id)) ? Glyph(id) : null;

    private FontGlyph? LookHalfWidth(Rune rune)
    {
        if (Find(rune) is not { } nominal)
            return null;
        using var buffer = new Buffer();
        buffer.AddCodepoints([(uint)rune.Value]);
        buffer.GuessSegmentProperties();
        font.Shape(buffer, HalfWidth);
        var shaped = buffer.GlyphInfos;
        var glyph = shaped.Length == 1 ? Glyph(shaped[0].Codepoint) : nominal;
        return Math.Abs(glyph.AdvanceEm - 0.5) < 0.001 ? glyph : null;
    }

    private FontGlyph Glyph(uint id) => new((ushort)id, (double)font.GetHorizontalGlyphAdvance(id) / UnitsPerEm);

    private bool HasInk(uint id) => font.TryGetGlyphExtents(id, out var extents) && extents.Width != 0 && extents.Height != 0;

    private static bool MayBeBlank(Rune rune) => rune.Value is ' ' or '\u3000';

    private double? CentreOfReference() =>
        font.TryGetNominalGlyph((uint)Reference.Value, out var id) && font.TryGetGlyphExtents(id, out var extents) && extents.Height != 0
            ? (extents.YBearing + extents.Height / 2.0) / UnitsPerEm
            : null;
}
