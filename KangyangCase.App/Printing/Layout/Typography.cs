using System.Text;
using KangyangCase.App.Printing.Fonts;

namespace KangyangCase.App.Printing.Layout;

/// <summary>Measures text: which glyph of which file each character gets, and where. Pure; the fonts are its only input.</summary>
public sealed class Typography(FontLibrary fonts)
{
    /// <summary>Places every character of the line from x = 0. Characters that nothing draws are left out; ask <see cref="FirstMissing"/> first.</summary>
    public IReadOnlyList<TextCell> Cells(string text, TextStyle style, double gap = 0)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var files = Files(style.Font, runes);
        var cells = new List<TextCell>(runes.Length);
        var x = 0.0;
        for (var i = 0; i < runes.Length; i++)
        {
            if (files[i] is not { } file || file.Find(runes[i]) is not { } nominal)
                continue;
            var half = style.Figures == Figures.HalfWidth && IsFigureOrLetter(runes[i]);
            var glyph = half ? file.FindHalfWidth(runes[i]) ?? nominal : nominal;
            var width = half || Punctuation.IsDot(runes[i]) ? 0.5 : glyph.AdvanceEm;
            var indent = half || Punctuation.IsDot(runes[i]) ? (width - glyph.AdvanceEm) / 2 : 0;
            if (i + 1 < runes.Length && Punctuation.IsClosing(runes[i]) && Punctuation.IsFullWidth(runes[i + 1]))
                width -= 0.5;
            cells.Add(new TextCell(file, runes[i], glyph, x + indent * style.Em, width * style.Em));
            x += width * style.Em + style.LetterSpacing + gap;
        }
        return cells;
    }

    /// <summary>In mm, without letter-spacing after the last character.</summary>
    public double Width(string text, TextStyle style)
    {
        var cells = Cells(text, style);
        return cells.Sum(cell => cell.Width) + Math.Max(0, cells.Count - 1) * style.LetterSpacing;
    }

    /// <summary>The first character that no file of the font's stack can draw.</summary>
    public Rune? FirstMissing(string text, LogicalFont font)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var files = Files(font, runes);
        for (var i = 0; i < runes.Length; i++)
            if (files[i] is null)
                return runes[i];
        return null;
    }

    /// <summary>The baseline that brings the ink of a Han character to the middle of the given height.</summary>
    public double Baseline(double centre, TextStyle style) => centre + fonts.First(style.Font).InkCentreEm * style.Em;

    /// <summary>One line inside a box: at its left, middle or right, the ink in the middle of its height.</summary>
    public TextLine Place(Box box, string text, TextStyle style, Align align = Align.Left)
    {
        var spare = box.Width - Width(text, style);
        var x = align switch
        {
            Align.Left => box.X,
            Align.Centre => box.X + spare / 2,
            Align.Right => box.X + spare,
        };
        return new TextLine(x, Baseline(box.CentreY, style), text, style);
    }

    /// <summary>楷体 gives Han characters only; figures and letters beside it stay 仿宋.</summary>
    private IReadOnlyList<FontFile?> Files(LogicalFont font, Rune[] runes)
    {
        if (font != LogicalFont.Kai)
            return fonts.Choose(font, runes);
        var han = new Queue<FontFile?>(fonts.Choose(font, [.. runes.Where(rune => !IsLatin(rune))]));
        var latin = new Queue<FontFile?>(fonts.Choose(LogicalFont.FangSong, [.. runes.Where(IsLatin)]));
        return [.. runes.Select(rune => (IsLatin(rune) ? latin : han).Dequeue())];
    }

    private static bool IsLatin(Rune rune) => rune.Value < 0x0250;

    private static bool IsFigureOrLetter(Rune rune) =>
        rune.Value is ' ' or '*' or (>= '/' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}

/// <param name="X">Where the glyph's origin goes, in mm from the start of the line.</param>
/// <param name="Width">What the character takes, in mm.</param>
public sealed record TextCell(FontFile File, Rune Rune, FontGlyph Glyph, double X, double Width);
