namespace KangyangCase.App.Printing.Layout;

/// <summary>Line art in mm, y downwards. Made once per process and compared by reference.</summary>
public sealed record Artwork(double Width, double Height, ArtworkPart Root)
{
    public bool Equals(Artwork? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A drawing that other parts may repeat: its own paths first, then the repeated parts, in order.</summary>
public sealed class ArtworkPart(IReadOnlyList<ArtworkPath> paths, IReadOnlyList<ArtworkUse> uses)
{
    public IReadOnlyList<ArtworkPath> Paths { get; } = paths;

    public IReadOnlyList<ArtworkUse> Uses { get; } = uses;
}

/// <param name="Data">SVG path data, absolute M L C Z, blanks between all tokens.</param>
/// <param name="Width">Line width in mm.</param>
public sealed record ArtworkPath(string Data, Rgb? Line, double Width = 0, Rgb? Fill = null);

/// <summary>Repeats a part, turned clockwise by <paramref name="Degrees"/> around its origin, which then goes to X, Y.</summary>
public sealed record ArtworkUse(ArtworkPart Part, double X, double Y, double Degrees = 0);
