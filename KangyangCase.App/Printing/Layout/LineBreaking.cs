using System.Text;

namespace KangyangCase.App.Printing.Layout;

/// <summary>Chinese line breaking: where a line may end, and paragraphs filled line by line.</summary>
public static class LineBreaking
{
    /// <summary>A line that misses its margin by less (in mm) is left alone: its text stays one unbroken piece in the file.</summary>
    private const double Unseen = 0.1;

    /// <summary>Positions (UTF-16) before which a new line may start.</summary>
    public static IReadOnlyList<int> Opportunities(string text)
    {
        List<int> found = [];
        Rune? before = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreakBetween(last, rune))
                found.Add(at);
            before = rune;
            at += rune.Utf16SequenceLength;
        }
        return found;
    }

    /// <summary>Fills lines of the given width. Null when a single piece is wider than a line.</summary>
    /// <param name="indentEm">First line only.</param>
    public static IReadOnlyList<ParagraphLine>? Fill(Typography typography, string text, TextStyle style, double width, double indentEm)
    {
        int[] stops = [.. Opportunities(text), text.Length];
        List<ParagraphLine> lines = [];
        for (var start = 0; start < text.Length;)
        {
            var indent = lines.Count == 0 ? indentEm * style.Em : 0;
            var end = stops.LastOrDefault(stop => stop > start && Fits(text[start..stop], width - indent));
            if (end == 0)
                return null;
            var line = text[start..end].TrimEnd(' ');
            lines.Add(new ParagraphLine(line, indent, end == text.Length ? 0 : Stretch(line, width - indent)));
            start = end;
        }
        return lines;

        bool Fits(string line, double room) => Needed(line) <= room + 0.01;

        // A closing mark at the end of a line may give up the blank half of its square.
        double Needed(string line) => typography.Width(line, style)
            - (Rune.DecodeLastFromUtf16(line, out var last, out _) == System.Buffers.OperationStatus.Done && Punctuation.IsClosing(last) ? style.Em / 2 : 0);

        double Stretch(string line, double room)
        {
            var gaps = line.EnumerateRunes().Count() - 1;
            var natural = typography.Width(line, style);
            var spare = room - (natural > room + 0.01 ? Needed(line) : natural);
            return gaps > 0 && spare > Unseen ? spare / gaps : 0;
        }
    }

    private static bool MayBreakBetween(Rune before, Rune after)
    {
        if (Punctuation.IsClosing(after) || Punctuation.IsDot(after) || Punctuation.IsOpening(before) || after.Value == ' ')
            return false;
        if (before.Value == ' ')
            return true;
        // Latin words and numbers stay whole, and a figure stays with its unit (86分, 10月).
        if (IsWord(before) && IsWord(after))
            return false;
        return !(Rune.IsDigit(before) && Rune.IsLetter(after));
    }

    private static bool IsWord(Rune rune) => rune.Value is > ' ' and < 0x2000 && !Punctuation.IsDot(rune);
}

/// <param name="Indent">In mm.</param>
/// <param name="Gap">In mm, after every character, so that the line fills its width.</param>
public sealed record ParagraphLine(string Text, double Indent, double Gap);
