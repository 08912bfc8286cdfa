using KangyangCase.Domain.Common;
using SkiaSharp;

namespace KangyangCase.App.Printing;

/// <summary>
/// Brings an uploaded one-inch photo (25×35 mm) to the one form that is stored and printed: JPEG, 295×413 px, ≤ 30 KB.
/// Dimensions are read before anything is decoded, so a small file that unfolds into gigapixels is refused.
/// </summary>
public static class PhotoNormalizer
{
    public const int Width = 295, Height = 413;
    public const int MaxBytes = 30 * 1024;
    public const int MaxUploadMegabytes = 10;
    private const int MaxSide = 6000;

    /// <summary>How far the proportion may be off; the excess is cropped evenly.</summary>
    private const double Tolerance = 0.04;

    /// <param name="crop">The piece to take; null: the whole picture, which must then have the proportion.</param>
    public static Result<byte[]> Normalize(byte[] upload, PhotoCrop? crop = null)
    {
        if (upload.Length > MaxUploadMegabytes * 1024 * 1024)
            return PrintingErrors.PhotoTooLarge(MaxUploadMegabytes);
        using var data = SKData.CreateCopy(upload);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png))
            return PrintingErrors.PhotoNotPicture;
        var turned = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        if (HasTooManyPixels(width, height))
            return PrintingErrors.PhotoTooManyPixels(width, height);
        if (crop is not null)
        {
            if (!crop.FitsInto(width, height)) return PrintingErrors.PhotoCropOutside;
            if (crop.Width < Width) return PrintingErrors.PhotoCropTooSmall(crop.Width, crop.Height);
        }
        else if (!HasProportion(width, height))
            return PrintingErrors.PhotoWrongProportion(width, height);
        if (width < Width || height < Height)
            return PrintingErrors.PhotoTooSmall(width, height);

        using var picture = new SKBitmap(codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Premul));
        // A file cut short decodes in part; half a face is no photo.
        if (codec.GetPixels(picture.Info, picture.GetPixels()) != SKCodecResult.Success)
            return PrintingErrors.PhotoNotPicture;
        return Encode(picture, codec.EncodedOrigin, width, height, crop ?? PhotoCrop.Centred(width, height));
    }

    public static bool HasProportion(int width, int height) => Math.Abs((double)width / height / ((double)Width / Height) - 1) <= Tolerance;

    public static bool HasTooManyPixels(int width, int height) => width > MaxSide || height > MaxSide;

    /// <summary>Whether the bytes are a JPEG of exactly the printed size.</summary>
    public static bool IsNormalized(byte[] photo)
    {
        using var data = SKData.CreateCopy(photo);
        using var codec = SKCodec.Create(data);
        return codec is { EncodedFormat: SKEncodedImageFormat.Jpeg } && codec.Info.Width == Width && codec.Info.Height == Height;
    }

    private static byte[] Encode(SKBitmap picture, SKEncodedOrigin origin, int width, int height, PhotoCrop crop)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale((float)Width / crop.Width);
        canvas.Translate(-crop.Left, -crop.Top);
        canvas.Concat(Upright(origin, width, height));
        using var source = SKImage.FromBitmap(picture);
        canvas.DrawImage(source, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels() ?? throw new InvalidOperationException("A raster surface has pixels.");
        for (var quality = 90; ; quality -= 5)
        {
            using var jpeg = pixels.Encode(new SKJpegEncoderOptions(quality)) ?? throw new InvalidOperationException("Skia could not write the JPEG.");
            if (jpeg.Size <= MaxBytes || quality <= 5)
                return jpeg.ToArray();
        }
    }

    /// <summary>Cameras store portraits lying down and note it in the EXIF orientation.</summary>
    internal static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
