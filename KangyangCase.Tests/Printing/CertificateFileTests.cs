using System.Text;
using KangyangCase.App.Printing;
using KangyangCase.App.Printing.Documents;
using KangyangCase.App.Printing.Layout;
using QRCoder;
using SkiaSharp;

namespace KangyangCase.Tests.Printing;

public sealed class CertificateFileTests
{
    private const int Limit = 40 * 1024;

    [Fact]
    public void Print_TheSameFaceTwice_GivesTheSameBytes()
    {
        var other = new KangyangCase.App.Printing.Engine.SkiaPdfEngine(new Typography(new(KangyangCase.App.Printing.Fonts.FontLibrary.BundledFolder)));
        var sheet = new CertificateSheet(PrintingHouse.Face(), PhotoNormalizer.Normalize(PrintingHouse.Picture(590, 826)).Value);

        var first = PrintingHouse.Printer.Print(sheet).Value;

        Assert.Equal(first, PrintingHouse.Printer.Print(sheet).Value);
        Assert.Equal(first, new CertificatePrinter(PrintingHouse.Paper, other).Print(sheet).Value);
        Assert.NotEqual(first, PrintingHouse.Print(PrintingHouse.Face("彭铉")));
    }

    [Fact]
    public async Task Print_ManyAtOnce_GivesTheBytesOfOneAlone()
    {
        string[] names = ["张䶮", "陈𬭎", "刘𡊮", "阿依古丽·买买提", "田㛃䶮", "王堃"];
        var alone = names.ToDictionary(name => name, name => PrintingHouse.Print(PrintingHouse.Face(name)));

        await Parallel.ForEachAsync(Enumerable.Range(0, 48), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (i, _) =>
        {
            var name = names[i % names.Length];
            Assert.Equal(alone[name], PrintingHouse.Print(PrintingHouse.Face(name)));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void Print_WithoutPhoto_StaysWithinFortyKilobytes()
    {
        var longest = PrintingHouse.Face("阿不都克里木江·吐尔逊买买提·阿卜杜热合曼·伊敏") with
        {
            OrganizationName = "重庆市渝东北康养照护职业技能等级评价服务有限责任公司忠县分公司",
        };

        Assert.InRange(PrintingHouse.Print(PrintingHouse.Face()).Length, 1, Limit);
        Assert.InRange(PrintingHouse.Print(PrintingHouse.Face() with { IsDemo = true }).Length, 1, Limit);
        Assert.InRange(PrintingHouse.Print(longest).Length, 1, Limit);
    }

    [Fact]
    public void PrintBatch_EachFurtherPage_CostsLittle()
    {
        CertificateSheet[] hundred = [.. Enumerable.Range(0, 100).Select(_ => new CertificateSheet(PrintingHouse.Face()))];

        var pdf = PrintingHouse.Printer.PrintBatch(hundred).Pdf!;

        Assert.InRange(pdf.Length, 1, Limit + 100 * 5 * 1024);
    }

    [Fact]
    public void Print_WithPhoto_TheJpegGoesInAsItIs()
    {
        var photo = PhotoNormalizer.Normalize(PrintingHouse.Picture(590, 826)).Value;

        var pdf = PrintingHouse.Printer.Print(new CertificateSheet(PrintingHouse.Face(), photo)).Value;

        Assert.True(pdf.AsSpan().IndexOf(photo) > 0);
    }

    [Fact]
    public void Print_Metadata_NamesPaperNumberAndIssuerButNotThePerson()
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(PrintingHouse.Print(PrintingHouse.Face()));

        Assert.Equal("职业技能等级证书 S000050123456205000021", document.Information.Title);
        Assert.Equal("重庆渝康职业技能评价中心", document.Information.Author);
        Assert.StartsWith("D:20201130", document.Information.CreationDate);
        Assert.Equal((297, 210), (Math.Round(document.GetPage(1).Width / 72 * 25.4), Math.Round(document.GetPage(1).Height / 72 * 25.4)));
    }

    [Fact]
    public async Task Print_EveryFont_IsEmbeddedSubsetAndMapped()
    {
        Support.ExternalTools.RequirePoppler();
        var pdf = PrintingHouse.Print(PrintingHouse.Face("刘𡊮") with { IsDemo = true });

        var fonts = (await PrintingHouse.PopplerAsync("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font =>
        {
            Assert.Contains("CID TrueType", font, StringComparison.Ordinal);
            Assert.Matches(@"\byes yes yes\b", font);
        });
    }

    [Fact]
    public async Task Print_TheQrOnPaper_HoldsThePayload()
    {
        Support.ExternalTools.RequirePoppler();
        var face = PrintingHouse.Face();
        const int Dpi = 300;
        using var raster = await PrintingHouse.RasterAsync(PrintingHouse.Print(face), Dpi);

        using var generator = new QRCodeGenerator();
        var expected = generator.CreateQrCode(face.QrPayload, QRCodeGenerator.ECCLevel.M).ModuleMatrix;
        var side = expected.Count - 2 * QrShape.QuietZone;
        var module = 25.0 / side;
        Assert.True(module >= QrShape.SmallestModule);
        // The quiet zone too: four modules of white on every side.
        for (var y = -QrShape.QuietZone; y < side + QrShape.QuietZone; y++)
            for (var x = -QrShape.QuietZone; x < side + QrShape.QuietZone; x++)
            {
                var pixel = raster.GetPixel(Pixel(35 + (x + 0.5) * module), Pixel(145 + (y + 0.5) * module));
                Assert.Equal(expected[y + QrShape.QuietZone][x + QrShape.QuietZone], pixel.Red < 128);
            }

        static int Pixel(double millimetres) => (int)(millimetres / 25.4 * Dpi);
    }

    [Theory, InlineData("plain"), InlineData("long"), InlineData("demo")]
    public async Task Print_LooksLikeTheApprovedPicture(string which)
    {
        Support.ExternalTools.RequirePoppler();
        var face = which switch
        {
            "long" => PrintingHouse.Face("阿不都克里木江·吐尔逊买买提·阿卜杜热合曼·伊敏") with
            {
                WorkType = "矫形器与假肢适配服务方向（含老年人生活辅助器具配置）",
                OrganizationName = "重庆市渝东北康养照护职业技能等级评价服务有限责任公司忠县分公司",
            },
            "demo" => PrintingHouse.Face("刘𡊮") with { IsDemo = true },
            _ => PrintingHouse.Face(),
        };
        using var raster = await PrintingHouse.RasterAsync(PrintingHouse.Print(face), 60);

        ApprovedPicture.Assert($"skill-certificate-{which}.png", raster);
    }
}
