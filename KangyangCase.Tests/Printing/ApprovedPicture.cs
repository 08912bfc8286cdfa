using System.Runtime.CompilerServices;
using SkiaSharp;

namespace KangyangCase.Tests.Printing;

/// <summary>
/// Compares a page with the picture a person has approved. Renderers differ in how they smooth edges, so small
/// blocks are compared by their mean. To approve a new look, set KANGYANG_APPROVE=1, run, and look at the picture.
/// </summary>
internal static class ApprovedPicture
{
    private const int Block = 5;

    /// <summary>Of 255. A missing character moves the mean of its blocks by 40 and more.</summary>
    private const double Tolerance = 18;

    public static void Assert(string name, SKBitmap actual)
    {
        var file = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("KANGYANG_APPROVE") == "1")
        {
            using var grey = actual.Copy(SKColorType.Gray8);
            using var data = grey.Encode(SKEncodedImageFormat.Png, 100);
            File.WriteAllBytes(file, data.ToArray());
        }
        using var approved = SKBitmap.Decode(file);
        Xunit.Assert.NotNull(approved);
        Xunit.Assert.Equal((approved.Width, approved.Height), (actual.Width, actual.Height));
        var worst = (from y in Enumerable.Range(0, actual.Height / Block)
                     from x in Enumerable.Range(0, actual.Width / Block)
                     select (X: x * Block, Y: y * Block, Off: Math.Abs(Mean(approved, x, y) - Mean(actual, x, y)))).MaxBy(block => block.Off);
        Xunit.Assert.True(worst.Off <= Tolerance, $"{name} differs most at {worst.X}, {worst.Y}: {worst.Off:0.0} of 255.");
    }

    private static double Mean(SKBitmap picture, int blockX, int blockY)
    {
        var sum = 0.0;
        for (var y = blockY * Block; y < (blockY + 1) * Block; y++)
            for (var x = blockX * Block; x < (blockX + 1) * Block; x++)
                sum += Luma(picture.GetPixel(x, y));
        return sum / (Block * Block);
    }

    /// <summary>The weights Skia makes grey with: approved pictures are grey to stay small.</summary>
    private static double Luma(SKColor pixel) => 0.2126 * pixel.Red + 0.7152 * pixel.Green + 0.0722 * pixel.Blue;

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Approved");
}
