using System.Globalization;
using System.Text;

namespace KangyangCase.Domain.Common;

/// <summary>For codes, numbers and catalogue names as people type them. Never for a person's name: names are kept to the character.</summary>
public static class PlainText
{
    private const char IdeographicSpace = '\u3000';
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Full-width forms (１２．５（）／) become ASCII; everything else stays.</summary>
    public static string HalfWidth(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var index = 0; index < source.Length; index++)
            {
                target[index] = source[index] switch
                {
                    IdeographicSpace => ' ',
                    >= FullWidthFirst and <= FullWidthLast => (char)(source[index] - FullWidthOffset),
                    var other => other,
                };
            }
        });

    /// <summary>Half-width, without any blanks, control or invisible characters. Null becomes empty.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var kept = new StringBuilder(text.Length);
        foreach (var character in HalfWidth(text))
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                kept.Append(character);
            }
        }

        return kept.ToString();
    }
}
