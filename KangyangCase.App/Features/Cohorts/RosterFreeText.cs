using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Free text of a roster before it is stored. People type numbers into any column; whole ones must not come to rest in the clear.</summary>
internal static partial class RosterFreeText
{
    /// <summary>Trimmed, without control characters, long numbers masked, cut to the limit; null when nothing is left.</summary>
    public static string? Clean(string written, int limit = Trainee.TextLimit)
    {
        var kept = new StringBuilder();
        foreach (var rune in Masked(written.Trim()).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) continue;
            if (kept.Length + rune.Utf16SequenceLength > limit) break;
            kept.Append(rune.ToString());
        }

        return kept.Length == 0 ? null : kept.ToString();
    }

    /// <summary>A file's name for the batch and the log: harmless, long numbers masked, within the limit of a batch.</summary>
    public static string FileName(string? given, string nameless) =>
        FileNames.Fit(Masked(FileNames.Harmless(given)), ImportBatch.FileNameLimit) is { Length: > 0 } name ? name : nameless;

    /// <summary>The same text with long numbers masked, as the preview shows it.</summary>
    public static string Masked(string text) => LongNumber().Replace(text, match => IdentityDocument.Mask(match.Value));

    /// <summary>Phones have eleven digits, documents up to eighteen characters; blanks and dashes are typed between them.</summary>
    [GeneratedRegex("[0-9０-９](?:[ -]?[0-9０-９]){10,}[Xx]?")]
    private static partial Regex LongNumber();
}
