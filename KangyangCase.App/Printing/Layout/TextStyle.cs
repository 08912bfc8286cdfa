using KangyangCase.App.Printing.Fonts;

namespace KangyangCase.App.Printing.Layout;

/// <param name="Size">In pt.</param>
/// <param name="LetterSpacing">In mm, after every character but the last.</param>
public sealed record TextStyle(
    LogicalFont Font, double Size, Rgb Color = default, double LetterSpacing = 0, Figures Figures = Figures.HalfWidth)
{
    public const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>One em in mm.</summary>
    public double Em => Size * MillimetresPerPoint;
}

public enum Figures
{
    /// <summary>Figures and Latin letters take exactly 0.5 em each, so that numbers stand in columns.</summary>
    HalfWidth,

    /// <summary>As the type designer drew them: addresses, English.</summary>
    Proportional,
}

public enum Align
{
    Left,
    Centre,
    Right,
}
