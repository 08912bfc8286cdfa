using System.Buffers.Binary;
using KangyangCase.App.Printing;
using SkiaSharp;

namespace KangyangCase.Tests.Printing;

public sealed class PhotoNormalizerTests
{
    [Theory]
    [InlineData(295, 413, SKEncodedImageFormat.Jpeg, false)]
    [InlineData(590, 826, SKEncodedImageFormat.Png, false)]
    [InlineData(600, 830, SKEncodedImageFormat.Jpeg, false)]
    [InlineData(1000, 1400, SKEncodedImageFormat.Jpeg, true)]
    public void Normalize_AnyOneInchPhoto_BecomesASmallJpeg(int width, int height, SKEncodedImageFormat format, bool noisy)
    {
        var photo = PhotoNormalizer.Normalize(PrintingHouse.Picture(width, height, format, noisy)).Value;

        using var codec = SKCodec.Create(new MemoryStream(photo));
        Assert.Equal((SKEncodedImageFormat.Jpeg, 295, 413), (codec.EncodedFormat, codec.Info.Width, codec.Info.Height));
        Assert.InRange(photo.Length, 1, 30 * 1024);
        Assert.True(PhotoNormalizer.IsNormalized(photo));
    }

    [Theory]
    [InlineData(800, 800, "photo.wrong-proportion")]
    [InlineData(413, 295, "photo.wrong-proportion")]
    [InlineData(100, 140, "photo.too-small")]
    public void Normalize_WrongShape_IsRefused(int width, int height, string code) =>
        Assert.Equal(code, PhotoNormalizer.Normalize(PrintingHouse.Picture(width, height)).Refusal?.Code);

    [Fact]
    public void Normalize_NotAPicture_IsRefused()
    {
        Assert.Equal("photo.not-picture", PhotoNormalizer.Normalize([]).Refusal?.Code);
        Assert.Equal("photo.not-picture", PhotoNormalizer.Normalize("<svg/>"u8.ToArray()).Refusal?.Code);
        Assert.Equal("photo.not-picture", PhotoNormalizer.Normalize(PrintingHouse.Picture(590, 826, SKEncodedImageFormat.Webp)).Refusal?.Code);
    }

    [Fact]
    public void Normalize_CutShort_IsRefused()
    {
        var whole = PrintingHouse.Picture(590, 826, SKEncodedImageFormat.Png, noisy: true);

        Assert.Equal("photo.not-picture", PhotoNormalizer.Normalize(whole[..(whole.Length / 2)]).Refusal?.Code);
    }

    [Fact]
    public void Normalize_SmallFileWithGiganticDimensions_IsRefusedUndecoded()
    {
        var png = PrintingHouse.Picture(10, 14, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 50_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 70_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));

        Assert.Equal("photo.too-many-pixels", PhotoNormalizer.Normalize(png).Refusal?.Code);
    }

    [Fact]
    public void Normalize_TooManyBytes_IsRefused() =>
        Assert.Equal("photo.too-large", PhotoNormalizer.Normalize(new byte[11 * 1024 * 1024]).Refusal?.Code);

    /// <summary>CRC-32 as PNG chunks carry it.</summary>
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var octet in data)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
