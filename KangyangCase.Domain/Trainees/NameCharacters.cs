using System.Globalization;
using System.Text;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Trainees;

/// <summary>Which characters a name may hold and how they compare.</summary>
internal static class NameCharacters
{
    private const char Dot = '\u00B7';

    /// <summary>Signs typed for the separator of minority and foreign names: · • ‧ ∙ ⋅ ・ ･ ． . ﹒ · ⸱ ⸳ ●.</summary>
    private const string Dots = "\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65\uFF0E.\uFE52\u0387\u2E31\u2E33\u25CF";

    /// <summary>Hyphens and apostrophes of Latin names, half- and full-width.</summary>
    private const string Joiners = "-\u2010\u2011\uFF0D'\u2018\u2019\u02BC\uFF07`";

    public static string Fold(string value)
    {
        var key = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (IsDot(rune))
            {
                key.Append(Dot);
            }
            else if (!Rune.IsWhiteSpace(rune) && !TextFolding.IsInvisible(rune) && !TextFolding.IsVariationSelector(rune))
            {
                key.Append(rune.ToString());
            }
        }

        return PlainText.HalfWidth(key.ToString()).ToUpperInvariant();
    }

    /// <summary>Without outer blanks and without blanks between Han characters or dots; any other run becomes one blank.</summary>
    public static string TidyBlanks(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var pending = false;
        Rune? previous = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                pending = previous is not null;
                continue;
            }

            if (pending && !(IsHanOrDot(previous!.Value) && IsHanOrDot(rune)))
            {
                tidy.Append(' ');
            }

            tidy.Append(rune.ToString());
            (previous, pending) = (rune, false);
        }

        return tidy.ToString();
    }

    public static bool IsUsable(Rune rune) =>
        Rune.IsLetter(rune) || rune.Value == ' ' || IsDot(rune) || IsHan(rune)
        || (rune.IsBmp && Joiners.Contains((char)rune.Value))
        || TextFolding.IsInvisible(rune) || TextFolding.IsPrivateUse(rune) || TextFolding.IsVariationSelector(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHanOrDot(Rune rune) => IsHan(rune) || IsDot(rune);

    private static bool IsDot(Rune rune) => rune.IsBmp && Dots.Contains((char)rune.Value);

    /// <summary>Planes 2 and 3 count as a whole: they are set aside for Han characters not yet encoded.</summary>
    private static bool IsHan(Rune rune) => rune.Value
        is >= 0x2E80 and <= 0x2FD5 or 0x3005 or 0x3007
        or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xE000 and <= 0xFAFF
        or >= 0x20000 and <= 0x3FFFD;
}
