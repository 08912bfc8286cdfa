using System.Text;
using KangyangCase.Domain.Attachments;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

/// <summary>What a file is, told by its first bytes: its name proves nothing.</summary>
internal static class FileSignature
{
    private const string SaveAsPicture = "请另存为 JPEG 后上传。";
    private const string PrintToPdf = "请打印或另存为 PDF 后上传。";
    private const string Nothing = "请核对是不是选错了文件。";

    private static readonly HashSet<string> PictureNames = [".jpg", ".jpeg", ".png", ".jfif"];

    public static Result<AttachmentContent> Of(byte[] file)
    {
        if (Starts(file, [0xFF, 0xD8, 0xFF])) return AttachmentContent.Jpeg;
        if (Starts(file, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return AttachmentContent.Png;
        if (Starts(file, "%PDF-"u8)) return AttachmentContent.Pdf;
        return Refused(file);
    }

    /// <summary>Pictures under another picture's ending are common and harmless, for they are written anew; any other mismatch is a mistake or a trick.</summary>
    public static Result CheckName(string? fileName, AttachmentContent content)
    {
        var ending = AttachmentFileName.ExtensionOf(fileName);
        var agrees = content switch
        {
            AttachmentContent.Jpeg or AttachmentContent.Png => PictureNames.Contains(ending),
            AttachmentContent.Pdf => ending == ".pdf",
        };
        return agrees || ending.Length == 0 ? Result.Success : AttachmentErrors.NameLies(ending, content.Label());
    }

    private static Refusal Refused(byte[] file)
    {
        if (Starts(file, "RIFF"u8) && At(file, 8, "WEBP"u8)) return AttachmentErrors.NotAccepted("WebP 图片", SaveAsPicture);
        if (At(file, 4, "ftyp"u8))
        {
            return IsPhonePicture(file)
                ? AttachmentErrors.NotAccepted("HEIC 图片（苹果手机的照片格式）", "请在手机“设置→相机→格式”里选“兼容性最佳”后重拍，或转成 JPEG 后上传。")
                : AttachmentErrors.NotAccepted("视频", Nothing);
        }
        if (Starts(file, "GIF8"u8)) return AttachmentErrors.NotAccepted("GIF 图片", SaveAsPicture);
        if (Starts(file, "BM"u8)) return AttachmentErrors.NotAccepted("BMP 图片", SaveAsPicture);
        if (Starts(file, [0x49, 0x49, 0x2A, 0x00]) || Starts(file, [0x4D, 0x4D, 0x00, 0x2A])) return AttachmentErrors.NotAccepted("TIFF 图片", SaveAsPicture);
        if (Starts(file, "PK"u8)) return AttachmentErrors.NotAccepted("压缩包，或 Word、Excel 文档", PrintToPdf);
        if (Starts(file, [0xD0, 0xCF, 0x11, 0xE0])) return AttachmentErrors.NotAccepted("旧版 Word、Excel 文档", PrintToPdf);
        if (Starts(file, "Rar!"u8) || Starts(file, [0x37, 0x7A, 0xBC, 0xAF])) return AttachmentErrors.NotAccepted("压缩包", "请解压后逐个上传。");
        if (Starts(file, "MZ"u8) || Starts(file, [0x7F, 0x45, 0x4C, 0x46]) || Starts(file, "#!"u8)) return AttachmentErrors.NotAccepted("程序", Nothing);
        var head = Encoding.UTF8.GetString(file, 0, Math.Min(file.Length, 512)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (head.StartsWith('<')) return AttachmentErrors.NotAccepted(head.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? "SVG 图形" : "网页或 XML 文本", SaveAsPicture);
        return AttachmentErrors.NotAccepted("认不出的格式", Nothing);
    }

    private static bool IsPhonePicture(byte[] file) =>
        At(file, 8, "hei"u8) || At(file, 8, "hev"u8) || At(file, 8, "mif1"u8) || At(file, 8, "msf1"u8) || At(file, 8, "avif"u8);

    private static bool Starts(byte[] file, ReadOnlySpan<byte> with) => file.AsSpan().StartsWith(with);

    private static bool At(byte[] file, int place, ReadOnlySpan<byte> what) => file.Length >= place + what.Length && file.AsSpan(place, what.Length).SequenceEqual(what);
}
