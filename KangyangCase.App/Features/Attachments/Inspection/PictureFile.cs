using KangyangCase.App.Printing;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;
using SkiaSharp;

namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>
/// Writes a picture anew as an upright JPEG: place and camera data, hidden pieces and anything appended are gone. Its size is read before
/// anything is decoded, so a small file that unfolds into gigapixels is refused.
/// </summary>
internal static class PictureFile
{
    /// <summary>A page of A4 at 200 dots per inch, plus a margin: small print stays legible.</summary>
    public const int LongSide = 2400;
    private const int Quality = 85;
    private const int MaxSide = 20_000;

    /// <summary>Phones take up to 50 million; decoded, that is 200 MB.</summary>
    private const long MaxPixels = 50_000_000;

    public static Result<byte[]> Rewrite(byte[] upload, int longSide = LongSide)
    {
        using var data = SKData.CreateCopy(upload);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png)) return AttachmentErrors.PictureDamaged;
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width > MaxSide || height > MaxSide || (long)width * height > MaxPixels) return AttachmentErrors.TooManyPixels(width, height);
        var scale = Math.Min(1f, (float)longSide / Math.Max(width, height));
        // JPEG decodes straight to an eighth, a quarter …: the step above what is wanted keeps the print sharp.
        var size = codec.GetScaledDimensions(Math.Min(1f, scale * 1.5f));
        using var picture = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        // A file cut short decodes in part; half a page proves nothing.
        if (codec.GetPixels(picture.Info, picture.GetPixels()) != SKCodecResult.Success) return AttachmentErrors.PictureDamaged;
        return Draw(picture, codec.EncodedOrigin, Math.Min(1f, (float)longSide / Math.Max(size.Width, size.Height)));
    }

    /// <summary>Width and height as they stand upright.</summary>
    public static Result<(int Width, int Height)> Measure(byte[] upload)
    {
        using var data = SKData.CreateCopy(upload);
        using var codec = SKCodec.Create(data);
        if (codec is null) return AttachmentErrors.PictureDamaged;
        return IsTurned(codec.EncodedOrigin) ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
    }

    private static bool IsTurned(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    private static byte[] Draw(SKBitmap picture, SKEncodedOrigin origin, float scale)
    {
        var (width, height) = IsTurned(origin) ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var info = new SKImageInfo(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)info.Width / width, (float)info.Height / height);
        surface.Canvas.Concat(PhotoNormalizer.Upright(origin, width, height));
        using var source = SKImage.FromBitmap(picture);
        surface.Canvas.DrawImage(source, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels() ?? throw new InvalidOperationException("A raster surface has pixels.");
        using var jpeg = pixels.Encode(new SKJpegEncoderOptions(Quality)) ?? throw new InvalidOperationException("Skia could not write the JPEG.");
        return jpeg.ToArray();
    }
}
