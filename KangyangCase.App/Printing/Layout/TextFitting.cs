namespace KangyangCase.App.Printing.Layout;

/// <summary>How a value that is too long for its line is set: smaller, then in two lines. Never cut, never squeezed.</summary>
public static class TextFitting
{
    private static readonly string[] Whole =
        ["有限责任公司", "有限公司", "分公司", "中心", "职业", "技能", "等级", "评价", "服务", "培训", "学校", "集团"];

    /// <summary>A person's name: full size → 10.5 pt → 9 pt → two lines broken after a 间隔号, as large as fits. Null: refuse.</summary>
    public static FittedText? Name(Typography typography, string name, TextStyle style, double width)
    {
        foreach (var size in new[] { style.Size, 10.5, 9 })
            if (typography.Width(name, style with { Size = size }) <= width)
                return new FittedText([name], style with { Size = size });
        var afterDots = LineBreaking.Opportunities(name).Where(at => Punctuation.IsDot(new(name[at - 1])));
        return InTwo(typography, name, style with { Size = 10.5 }, width, afterDots)
            ?? InTwo(typography, name, style with { Size = 9 }, width, afterDots);
    }

    /// <summary>An organization or another long term: one line → two balanced lines at 10.5 pt. Null: refuse.</summary>
    public static FittedText? Term(Typography typography, string text, TextStyle style, double width) =>
        typography.Width(text, style) <= width
            ? new FittedText([text], style)
            : InTwo(typography, text, style with { Size = 10.5 }, width, LineBreaking.Opportunities(text).Where(at => !IsInsideWord(text, at)));

    private static FittedText? InTwo(Typography typography, string text, TextStyle style, double width, IEnumerable<int> breaks)
    {
        var best = breaks
            .Select(at => (First: text[..at], Second: text[at..]))
            .Select(pair => (pair.First, pair.Second, Left: typography.Width(pair.First, style), Right: typography.Width(pair.Second, style)))
            .Where(pair => pair.Left <= width && pair.Right <= width)
            .OrderBy(pair => Math.Abs(pair.Left - pair.Right))
            .FirstOrDefault();
        return best.First is null ? null : new FittedText([best.First, best.Second], style);
    }

    private static bool IsInsideWord(string text, int at) =>
        Whole.Any(word => Enumerable.Range(1, word.Length - 1)
            .Any(offset => at - offset >= 0 && string.CompareOrdinal(text, at - offset, word, 0, word.Length) == 0));
}

public sealed record FittedText(IReadOnlyList<string> Lines, TextStyle Style)
{
    private const double Leading = 1.2;

    /// <summary>Two lines stand a little higher, clear of the hairline below them; in mm.</summary>
    private const double Lift = 0.5;

    /// <summary>The lines inside a box, left aligned, the block in the middle of its height.</summary>
    public IEnumerable<TextLine> Place(Typography typography, Box box)
    {
        var pitch = Leading * Style.Em;
        var centre = box.CentreY - (Lines.Count - 1) * (pitch / 2 + Lift);
        return Lines.Select((line, i) => new TextLine(box.X, typography.Baseline(centre + i * pitch, Style), line, Style));
    }
}
