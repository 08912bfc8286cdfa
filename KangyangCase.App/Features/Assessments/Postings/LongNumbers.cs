using System.Text.RegularExpressions;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Free text may quote an ID or a phone number; the change log never holds one whole.</summary>
public static partial class LongNumbers
{
    private const int TailKept = 4;

    public static string Mask(string text) => LongNumber().Replace(text, match => new string('*', match.Length - TailKept) + match.Value[^TailKept..]);

    // Half- and full-width digits, from the length of a fixed-line number on.
    [GeneratedRegex(@"\d{7,}[Xx]?")]
    private static partial Regex LongNumber();
}
