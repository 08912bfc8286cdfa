using System.Buffers;
using System.Globalization;
using System.Text;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>How typed text is made comparable: by code point, without Unicode normalisation, which rewrites some Han characters.</summary>
public static class TextFolding
{
    /// <summary>What most cells consist of: compacting them is the busiest step of an import.</summary>
    private static readonly SearchValues<char> AlreadyCompact = SearchValues.Create(
        [.. Enumerable.Range('!', '`' - '!' + 1).Select(code => (char)code), .. Enumerable.Range(0x4E00, 0x9FFF - 0x4E00 + 1).Select(code => (char)code)]);

    /// <summary>Half-width, upper-case, without any blank or invisible character.</summary>
    public static string Compact(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(AlreadyCompact))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in PlainText.HalfWidth(text).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !IsInvisible(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().ToUpperInvariant();
    }

    /// <summary>Control, format (zero-width, bidi, tags) and filler characters: they take part in comparison but show nothing.</summary>
    public static bool IsInvisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0);

    /// <summary>Chooses a glyph of the same character (U+FE00–FE0F, U+E0100–E01EF): part of a name, not of its matching key.</summary>
    public static bool IsVariationSelector(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    public static bool IsPrivateUse(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;
}
