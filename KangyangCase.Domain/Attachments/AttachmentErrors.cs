using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Attachments;

/// <summary>Every refusal about an uploaded file. Messages name what the file is and what to do, never whose it is.</summary>
public static class AttachmentErrors
{
    public static readonly Refusal NotFound = new("attachment.not-found", "找不到这份材料，或不在您的可见范围内。");

    public static readonly Refusal PersonNotFound = new("attachment.person-not-found", "找不到这名学员或个案，或不在您的可见范围内。");

    public static readonly Refusal NotCoordinator = new("attachment.not-coordinator", "只有办理机构的协调员可以上传和删除材料。");

    public static readonly Refusal OtherProvider = new("attachment.other-provider", "这份个案由其他机构办理，只有办理机构的协调员可以上传和删除材料。");

    public static readonly Refusal PhotoElsewhere = new("attachment.photo-elsewhere", "照片请用“上传照片”办理，系统要核对尺寸和比例。");

    public static readonly Refusal KindMissing = new("attachment.kind-missing", "请先选材料种类，再选文件。");

    public static readonly Refusal Empty = new("attachment.empty", "文件是空的（0 字节），请重新选择。");

    public static readonly Refusal Broken = new("attachment.upload-broken", "上传中断，什么都没有保存，请重新上传。");

    public static readonly Refusal Cancelled = new("attachment.upload-cancelled", "已取消，这个文件和后面的没有保存。");

    public static readonly Refusal AlreadyThere = new("attachment.already-there", "同样的文件已经上传过，不用再传。");

    public static readonly Refusal ReasonMissing = new("attachment.reason-missing", "请写明删除原因。");

    public static readonly Refusal AlreadyRemoved = new("attachment.already-removed", "这份材料已经删除。");

    public static readonly Refusal PictureDamaged = new("attachment.picture-damaged", "图片不完整或已损坏，请重新拍照或扫描后上传。");

    public static readonly Refusal PdfDamaged = new("attachment.pdf-damaged", "PDF 不完整或已损坏，请重新扫描或导出后上传。");

    public static readonly Refusal PdfEncrypted = new("attachment.pdf-encrypted", "PDF 加了密码或限制，系统打不开；请去掉密码，或打印成新的 PDF 后上传。");

    public static readonly Refusal ScanRefused = new("attachment.scan-refused", "病毒扫描没有通过，文件没有保存。请不要再打开这个文件，并告诉管理员。");

    public static readonly Refusal ScanFailed = new("attachment.scan-failed", "病毒扫描程序没有答复，文件没有保存。请稍后再试，仍不行请告诉管理员。");

    public static Refusal TooLarge(int megabytes) => new("attachment.too-large", $"文件超过 {megabytes} MB，请压缩或分成几个文件后上传。");

    public static Refusal TooManyFiles(int limit) => new("attachment.too-many-files", $"一次最多选 {limit} 个文件，请分几次上传。");

    public static Refusal TooManyStored(int limit) => new("attachment.too-many-stored", $"这名学员的材料已有 {limit} 份，请先删除不用的。");

    public static Refusal TextTooLong(string field, int limit) => new("attachment.text-too-long", $"{field}不能超过 {limit} 个字。");

    /// <param name="found">What the content is: Word 文档.</param>
    public static Refusal NotAccepted(string found, string advice) => new("attachment.type-refused", $"文件内容是“{found}”，只收 JPEG、PNG 图片和 PDF；{advice}");

    public static Refusal NameLies(string extension, string found) => new(
        "attachment.name-lies", $"文件名以 {extension} 结尾，内容却是“{found}”，没有保存。请核对是不是选错了文件。");

    public static Refusal KindRefuses(AttachmentKind kind, AttachmentContent content) => new(
        "attachment.kind-refuses", $"{kind.Label()}不能是 {content.Label()}，请上传 JPEG 或 PNG 图片。");

    public static Refusal TooManyPixels(int width, int height) => new(
        "attachment.too-many-pixels", $"图片有 {width}×{height} 像素，过大，没有打开；请缩小到 5000 万像素以内再上传。");

    /// <param name="found">What the document carries: 脚本.</param>
    public static Refusal PdfActive(string found) => new(
        "attachment.pdf-active", $"PDF 里带有{found}，可能不安全，没有保存；请把它打印成新的 PDF，或扫描纸质件后上传。");
}
