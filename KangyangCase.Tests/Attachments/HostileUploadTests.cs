using System.Text;
using KangyangCase.App.Features.Attachments;
using KangyangCase.App.Features.Attachments.Inspection;
using KangyangCase.Domain.Attachments;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Printing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace KangyangCase.Tests.Attachments;

/// <summary>Each is answered with a sentence, and nothing of it is stored.</summary>
public sealed class HostileUploadTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "empty", "证明.jpg", "attachment.empty" },
        { "too large", "证明.jpg", "attachment.too-large" },
        { "svg", "证明.svg", "attachment.type-refused" },
        { "svg", "证明.jpg", "attachment.type-refused" },
        { "html", "证明.jpg", "attachment.type-refused" },
        { "zip", "证明.jpg", "attachment.type-refused" },
        { "zip", "证明.pdf", "attachment.type-refused" },
        { "webp", "证明.webp", "attachment.type-refused" },
        { "heic", "证明.heic", "attachment.type-refused" },
        { "program", "证明.jpg", "attachment.type-refused" },
        { "script", "证明.jpg", "attachment.type-refused" },
        { "noise", "证明.jpg", "attachment.type-refused" },
        { "pdf", "证明.jpg", "attachment.name-lies" },
        { "jpeg", "证明.pdf", "attachment.name-lies" },
        { "jpeg", "证明.exe", "attachment.name-lies" },
        { "jpeg", "证明.jpg.html", "attachment.name-lies" },
        { "bomb", "证明.png", "attachment.too-many-pixels" },
        { "half jpeg", "证明.jpg", "attachment.picture-damaged" },
        { "half png", "证明.png", "attachment.picture-damaged" },
        { "head of jpeg", "证明.jpg", "attachment.picture-damaged" },
        { "half pdf", "证明.pdf", "attachment.pdf-damaged" },
        { "pdf behind html", "证明.pdf", "attachment.type-refused" },
        { "encrypted pdf", "证明.pdf", "attachment.pdf-encrypted" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Upload_OfAHostileFile_IsRefusedAndLeavesNothing(string what, string name, string code) => await AssertRefusedAsync(Make(what), name, code);

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("/OpenAction << /S /J#61vaScript /J#53 (x) >>")]
    [InlineData("/OpenAction 5 0 R")]
    [InlineData("/Names << /EmbeddedFiles 3 0 R >>")]
    [InlineData("/AA << /O 5 0 R >>")]
    [InlineData("/A << /S /Launch /F (cmd.exe) >>")]
    [InlineData("/AcroForm << /XFA 4 0 R >>")]
    public async Task Upload_OfAnActivePdf_IsRefused_PackedToo(string inside)
    {
        await AssertRefusedAsync(Papers.Pdf(inside), "证明.pdf", "attachment.pdf-active");
        await AssertRefusedAsync(Papers.PackedPdf(inside), "证明.pdf", "attachment.pdf-active");
    }

    [Fact]
    public async Task Upload_OfAPdfPackedBeyondReading_IsRefused() =>
        await AssertRefusedAsync(Papers.PackedPdf("/Pages 2 0 R", "/Filter [/ASCIIHexDecode /FlateDecode]"), "证明.pdf", "attachment.pdf-unreadable");

    [Theory]
    [InlineData("")]
    [InlineData("/OpenAction [2 0 R /XYZ null null 0]")]
    [InlineData("/Title (/JSON /AAA /LaunchPad)")]
    public void Check_OfAPaperPdf_IsAccepted(string inside)
    {
        Assert.Null(Check(AttachmentKind.Other, "证明.pdf", Papers.Pdf(inside)).Refusal);
        Assert.Null(Check(AttachmentKind.Other, "证明.pdf", Papers.PackedPdf(inside)).Refusal);
    }

    [Fact]
    public void Check_OfAPdfWrittenByThePrinter_IsAccepted()
    {
        var pdf = PrintingHouse.Printer.Print(new(PrintingHouse.Face())).Value;

        Assert.Null(Check(AttachmentKind.EarlierCertificate, "证书.pdf", pdf).Refusal);
    }

    [Fact]
    public void Check_OfAPolyglot_KeepsThePictureOnly()
    {
        var stored = Check(AttachmentKind.Other, "证明.jpg", Papers.Polyglot()).Value;

        Assert.Equal(AttachmentContent.Jpeg, stored.Content);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(stored.Bytes));
    }

    [Theory]
    [InlineData(4000, 3000, 2400, 1800)]
    [InlineData(600, 800, 600, 800)]
    public void Check_OfAPicture_IsWrittenAnewAtASensibleSize(int width, int height, int newWidth, int newHeight)
    {
        var stored = Check(AttachmentKind.IdentityCopy, "正面.png", Papers.Jpeg(width, height)).Value;

        using var codec = SKCodec.Create(new MemoryStream(stored.Bytes));
        Assert.Equal((SKEncodedImageFormat.Jpeg, newWidth, newHeight), (codec.EncodedFormat, codec.Info.Width, codec.Info.Height));
    }

    [Fact]
    public void Check_OfALyingPhonePicture_StandsUprightWithoutItsPlace()
    {
        var jpeg = Papers.Jpeg(800, 600);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

        var stored = Check(AttachmentKind.Other, "证明.jpg", [.. jpeg[..2], .. exif, .. jpeg[2..]]).Value;

        using var codec = SKCodec.Create(new MemoryStream(stored.Bytes));
        Assert.Equal((600, 800, SKEncodedOrigin.TopLeft), (codec.Info.Width, codec.Info.Height, codec.EncodedOrigin));
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(stored.Bytes));
    }

    private static byte[] Make(string what) => what switch
    {
        "empty" => [],
        "too large" => [.. Papers.Jpeg(), .. new byte[Attachment.MaxBytes]],
        "svg" => "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(),
        "html" => "\uFEFF  <!doctype html><script>alert(1)</script>"u8.ToArray(),
        "zip" => [.. "PK\x03\x04"u8, .. new byte[100]],
        "webp" => PrintingHouse.Picture(100, 100, SKEncodedImageFormat.Webp),
        "heic" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]],
        "program" => [.. "MZ"u8, .. new byte[100]],
        "script" => "#!/bin/sh\nrm -rf ~\n"u8.ToArray(),
        "noise" => [.. Enumerable.Range(1, 200).Select(one => (byte)(one * 37))],
        "pdf" => Papers.Pdf(),
        "jpeg" => Papers.Jpeg(),
        "bomb" => Papers.Bomb(),
        "half jpeg" => Papers.Jpeg() is var whole ? whole[..(whole.Length / 2)] : [],
        "half png" => Papers.Png() is var whole ? whole[..(whole.Length / 2)] : [],
        "head of jpeg" => [0xFF, 0xD8, 0xFF, 0xE0],
        "half pdf" => Papers.Pdf() is var whole ? whole[..(whole.Length / 2)] : [],
        "pdf behind html" => [.. "<html></html>"u8, .. Papers.Pdf()],
        "encrypted pdf" => Papers.Pdf(trailer: "/Encrypt 9 0 R"),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private async Task AssertRefusedAsync(byte[] file, string name, string code)
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();

        var answer = await site.Get<UploadAttachment>().HandleAsync(site.Coordinator, new(caseFile.TraineeId, caseFile.Id, AttachmentKind.Other, name, file), stop);

        Assert.Equal(code, answer.Refusal?.Code);
        Assert.EndsWith("。", answer.Refusal?.Message);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "attachments")));
        await using var db = await site.OpenAsync();
        Assert.Empty(await db.Attachments.ToListAsync(stop));
    }

    private Domain.Common.Result<CheckedUpload> Check(AttachmentKind kind, string name, byte[] upload) =>
        UploadCheck.Check(kind, name, upload, new PdfEffort(TimeProvider.System, stop));
}
