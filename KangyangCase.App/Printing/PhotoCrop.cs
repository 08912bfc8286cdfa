namespace KangyangCase.App.Printing;

/// <summary>The piece of an upright picture that becomes the photo, in its pixels; the height follows from the proportion 5∶7.</summary>
public sealed record PhotoCrop(int Left, int Top, int Width)
{
    public int Height => HeightOf(Width);

    /// <summary>The largest piece in the middle.</summary>
    public static PhotoCrop Centred(int width, int height)
    {
        var piece = WidestIn(width, height);
        return new((width - piece) / 2, (height - HeightOf(piece)) / 2, piece);
    }

    public static int WidestIn(int width, int height) => Math.Min(width, height * PhotoNormalizer.Width / PhotoNormalizer.Height);

    public bool FitsInto(int width, int height) => Left >= 0 && Top >= 0 && Width > 0 && Left <= width - Width && Top <= height - Height;

    private static int HeightOf(int width) => (int)((long)width * PhotoNormalizer.Height / PhotoNormalizer.Width);
}
