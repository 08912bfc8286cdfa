using System.Text;
using KangyangCase.App.Printing;
using KangyangCase.App.Printing.Documents;
using KangyangCase.App.Printing.Engine;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Printing.Layout;
using KangyangCase.Domain.Certificates;
using SkiaSharp;
using UglyToad.PdfPig;

namespace KangyangCase.Tests.Printing;

/// <summary>One printing house for all tests: fonts are read once.</summary>
internal static class PrintingHouse
{
    public static readonly FontLibrary Fonts = new(FontLibrary.BundledFolder);
    public static readonly Typography Typography = new(Fonts);
    public static readonly SkillCertificate Paper = new(Typography);
    public static readonly SkiaPdfEngine Engine = new(Typography);
    public static readonly CertificatePrinter Printer = new(Paper, Engine);

    public static CertificateFace Face(string name = "彭𬭎") => new(
        "S000050123456205000021", name, "居民身份证", "50024119920203807X", "养老护理员", "--", "五级/初级工", "重庆渝康职业技能评价中心",
        new DateOnly(2020, 11, 30), "http://jndj.osta.org.cn", "http://pjjg.osta.org.cn",
        "https://kangyang.example.cn/v/S000050123456205000021/7k3mq9", false);

    public static byte[] Print(CertificateFace face) => Printer.Print(new CertificateSheet(face, PrintSerial: "YK2020 0000121")).Value;

    /// <summary>The pages' characters in the order they were drawn.</summary>
    public static string[] Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value)))];
    }

    public static byte[] Picture(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, bool noisy = false)
    {
        using var bitmap = new SKBitmap(width, height);
        var random = new Random(1);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                bitmap.SetPixel(x, y, noisy
                    ? new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256))
                    : new SKColor((byte)(x * 255 / width), (byte)(y * 255 / height), 128));
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    public static async Task<SKBitmap> RasterAsync(byte[] pdf, int dpi)
    {
        var folder = Directory.CreateTempSubdirectory("printing-");
        try
        {
            var file = Path.Combine(folder.FullName, "paper.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            var png = await Support.ExternalTools.RunAsync("pdftoppm", "-r", $"{dpi}", "-png", "-singlefile", file);
            return SKBitmap.Decode(png);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task<string> PopplerAsync(string tool, byte[] pdf, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("printing-");
        try
        {
            var file = Path.Combine(folder.FullName, "paper.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            string[] target = tool == "pdftotext" ? [file, "-"] : [file];
            return await Support.ExternalTools.RunTextAsync(tool, [.. options, .. target]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static string WithoutBlanks(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).Select(rune => rune.ToString()));
}
