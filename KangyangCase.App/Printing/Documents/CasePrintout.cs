using System.Text;
using KangyangCase.App.Printing.Engine;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Printing.Layout;

namespace KangyangCase.App.Printing.Documents;

/// <summary>The text of a redacted case: whoever makes it has replaced names and numbers already.</summary>
/// <param name="Head">Label and value, above the record.</param>
/// <param name="Entries">办理记录, each a line in bold with lines below it.</param>
public sealed record CasePrintoutText(string Title, IReadOnlyList<(string Label, string Value)> Head, IReadOnlyList<CasePrintoutEntry> Entries, DateOnly PrintedOn);

public sealed record CasePrintoutEntry(string Heading, IReadOnlyList<string> Lines);

/// <summary>个案打印件（已脱敏）: running text on A4, as many pages as it takes, each saying which of how many it is.</summary>
public sealed class CasePrintout(Typography typography, IPdfEngine engine)
{
    private const double Left = 20, Right = 190, Top = 32, Bottom = 278, Pitch = 5.6, Indent = 6;
    private const string Redacted = "已脱敏：姓名、证件、电话、工作单位和证书编号均为代号，同一人始终同一代号";

    private static readonly TextStyle TitleStyle = new(LogicalFont.Hei, 16);
    private static readonly TextStyle Strong = new(LogicalFont.Hei, 10.5);
    private static readonly TextStyle Plain = new(LogicalFont.Song, 10.5);
    private static readonly TextStyle Small = new(LogicalFont.Song, 9);

    private sealed record Line(string Text, TextStyle Style, double X, double Gap = 0, double Before = 0);

    public byte[] Render(CasePrintoutText text)
    {
        var pages = Pages(Lines(text));
        return engine.Render(new("个案打印件（已脱敏）", "个案打印件", "康养个案", text.PrintedOn, [.. pages.Select((lines, index) => Page(text, lines, index + 1, pages.Count))]));
    }

    private IReadOnlyList<Line> Lines(CasePrintoutText text) =>
    [
        .. text.Head.SelectMany(one => Wrapped($"{one.Label}：{one.Value}", Plain, 0, 0)),
        .. Wrapped($"办理记录（{text.Entries.Count} 条，新的在前）", Strong, 0, 3),
        .. text.Entries.SelectMany(entry => Wrapped(entry.Heading, Strong, 0, 2).Concat(entry.Lines.SelectMany(line => Wrapped(line, Plain, Indent, 0)))),
    ];

    private IEnumerable<Line> Wrapped(string raw, TextStyle style, double indent, double before)
    {
        var text = Drawable(raw, style.Font);
        var width = Right - Left - indent;
        // A word longer than a line is cut where the line ends.
        var filled = LineBreaking.Fill(typography, text, style, width, 0)?.Select(line => (line.Text, line.Gap)) ?? Cut(text, style, width).Select(line => (line, 0.0));
        return filled.Select((line, index) => new Line(line.Item1, style, Left + indent, line.Item2, index == 0 ? before : 0));
    }

    private IEnumerable<string> Cut(string text, TextStyle style, double width)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length > 0 && typography.Width($"{line}{rune}", style) > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(rune.ToString());
        }
        if (line.Length > 0) yield return line.ToString();
    }

    /// <summary>Nothing that names anybody depends on a rare character here: what no font draws becomes a box.</summary>
    private string Drawable(string text, LogicalFont font)
    {
        text = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        while (typography.FirstMissing(text, font) is { } missing) text = text.Replace(missing.ToString(), "□", StringComparison.Ordinal);
        return text;
    }

    private static IReadOnlyList<IReadOnlyList<(Line Line, double Y)>> Pages(IReadOnlyList<Line> lines)
    {
        List<List<(Line, double)>> pages = [[]];
        var y = Top;
        foreach (var line in lines)
        {
            y += pages[^1].Count == 0 ? 0 : line.Before;
            if (y + Pitch > Bottom)
            {
                pages.Add([]);
                y = Top;
            }
            pages[^1].Add((line, y));
            y += Pitch;
        }
        return pages;
    }

    private PrintPage Page(CasePrintoutText text, IReadOnlyList<(Line Line, double Y)> lines, int number, int of) => PrintPage.A4Portrait(
    [
        typography.Place(new(Left, 12, Right - Left, 9), text.Title, TitleStyle, Align.Centre),
        typography.Place(new(Left, 21, Right - Left, 5), Redacted, Small, Align.Centre),
        new RuleLine(Left, 28, Right, 28, 0.3, Rgb.Black),
        .. lines.Select(one => new TextLine(one.Line.X, typography.Baseline(one.Y + (Pitch / 2), one.Line.Style), one.Line.Text, one.Line.Style, one.Line.Gap)),
        typography.Place(new(Left, 284, 120, 5), $"打印日期 {text.PrintedOn:yyyy-MM-dd}", Small),
        typography.Place(new(Right - 60, 284, 60, 5), $"第 {number} 页，共 {of} 页", Small, Align.Right),
    ]);
}
