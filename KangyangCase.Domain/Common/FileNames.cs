using System.Globalization;
using System.Text;

namespace KangyangCase.Domain.Common;

/// <summary>Names that files come with: they are shown, and never find anything on a disk.</summary>
public static class FileNames
{
    private const string Forbidden = "\"*:<>?|";

    /// <summary>The longest ending kept when a name is cut, dot included.</summary>
    private const int LongestEnding = 9;

    /// <summary>The last part of the path, without signs that hide or reverse text or that no disk takes.</summary>
    public static string Harmless(string? given)
    {
        var name = (given ?? "")[((given ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || rune == Rune.ReplacementChar || Forbidden.Contains(rune.ToString(), StringComparison.Ordinal)) continue;
            kept.Append(rune);
        }

        return kept.ToString().Trim(' ', '\u3000');
    }

    /// <summary>As <see cref="Harmless"/>; of a name that is too long the middle goes, so that the ending still tells what it is.</summary>
    public static string Shown(string? given, int limit) => Fit(Harmless(given), limit);

    /// <param name="name">Harmless already.</param>
    public static string Fit(string name, int limit)
    {
        if (name.Length <= limit) return name;
        var dot = name.LastIndexOf('.');
        var ending = dot >= 0 && name.Length - dot <= LongestEnding ? name[dot..] : "";
        return $"{Cut(name, limit - ending.Length - 1)}…{ending}";
    }

    /// <summary>Never through the middle of a character.</summary>
    public static string Cut(string text, int limit) =>
        text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
}
