namespace KangyangCase.App.Printing.Layout;

/// <summary>Line art in mm, y downwards. Made once per process and compared by reference.</summary>
public sealed class Artwork(double width, double height, ArtworkPart root)
{
    public double Width { get; } = width;

    public double Height { get; } = height;

    public ArtworkPart Root { get; } = root;
}

/// <summary>A drawing that other parts may repeat: its own paths first, then the parts it uses, in order.</summary>
/// <param name="stored">Worth an object of its own in the file, because it is large and repeated often.</param>
public sealed class ArtworkPart(IReadOnlyList<ArtworkPath> paths, IReadOnlyList<ArtworkUse> uses, bool stored = false)
{
    public IReadOnlyList<ArtworkPath> Paths { get; } = paths;

    public IReadOnlyList<ArtworkUse> Uses { get; } = uses;

    public bool Stored { get; } = stored;
}

/// <param name="Data">SVG path data, absolute M L C Z, blanks between all tokens.</param>
/// <param name="Line">Line colour; null with a width: the colour of whoever uses the part.</param>
/// <param name="Width">Line width in mm; 0: no line.</param>
public sealed record ArtworkPath(string Data, Rgb? Line, double Width, Rgb? Fill = null);

/// <summary>
/// Puts a part's origin at X, Y, mirrored and then turned clockwise, in a line colour; and again as often as asked,
/// each time one step further.
/// </summary>
public sealed record ArtworkUse(ArtworkPart Part, double X, double Y, double Degrees = 0, Rgb? Line = null)
{
    public bool FlipX { get; init; }

    public bool FlipY { get; init; }

    public int Times { get; init; } = 1;

    /// <summary>In mm along the part's own x axis.</summary>
    public double StepX { get; init; }

    public double StepDegrees { get; init; }
}
