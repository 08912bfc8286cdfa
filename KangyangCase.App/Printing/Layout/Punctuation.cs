using System.Text;

namespace KangyangCase.App.Printing.Layout;

/// <summary>What Chinese punctuation may do at the ends of a line.</summary>
public static class Punctuation
{
    private const string Closing = "，。、；：？！）》”’〕】」』";
    private const string Opening = "（《“‘〔【「『";
    private const string Dots = "·•‧・";

    /// <summary>Ink on the left of its square; never the first of a line.</summary>
    public static bool IsClosing(Rune rune) => rune.IsBmp && Closing.Contains((char)rune.Value);

    /// <summary>Ink on the right of its square; never the last of a line.</summary>
    public static bool IsOpening(Rune rune) => rune.IsBmp && Opening.Contains((char)rune.Value);

    /// <summary>间隔号: takes half a character and never starts a line.</summary>
    public static bool IsDot(Rune rune) => rune.IsBmp && Dots.Contains((char)rune.Value);

    public static bool IsFullWidth(Rune rune) => IsClosing(rune) || IsOpening(rune);
}
