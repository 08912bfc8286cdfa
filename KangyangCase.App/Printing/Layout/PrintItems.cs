namespace KangyangCase.App.Printing.Layout;

/// <summary>Something that stands at a place on the page. All lengths in mm from the upper left corner of the sheet.</summary>
public abstract record PrintItem;

/// <summary>One line of text, already measured and broken.</summary>
/// <param name="X">Where the first character's cell begins.</param>
/// <param name="Gap">Extra space after each character, from justification.</param>
/// <param name="Angle">In degrees, clockwise, around the line's own start.</param>
public sealed record TextLine(double X, double Baseline, string Text, TextStyle Style, double Gap = 0, double Angle = 0) : PrintItem;

/// <summary>A straight line.</summary>
public sealed record RuleLine(double X1, double Y1, double X2, double Y2, double Width, Rgb Color) : PrintItem;

/// <summary>A rectangle: its outline centred on the edge, its ground, or both.</summary>
public sealed record FrameBox(Box Place, double LineWidth, Rgb? Line, Rgb? Ground = null) : PrintItem;

/// <summary>A filled shape: SVG path data, absolute M L Z only, even-odd; its unit is <paramref name="Unit"/> mm and its origin stands at X, Y.</summary>
public sealed record FilledShape(double X, double Y, double Unit, string Path, Rgb Color) : PrintItem;

/// <summary>A JPEG, which goes into the file as it is.</summary>
public sealed record Picture(Box Place, byte[] Jpeg) : PrintItem;

/// <summary>Line art shared by all pages that show it; stored in the file once.</summary>
public sealed record ArtworkPlace(Box Place, Artwork Artwork) : PrintItem;

/// <summary>A rectangle in mm.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CentreY => Y + Height / 2;
}

public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static readonly Rgb Black = new(0, 0, 0);
    public static readonly Rgb White = new(255, 255, 255);

    /// <param name="value">0xRRGGBB.</param>
    public static Rgb Of(int value) => new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
}
