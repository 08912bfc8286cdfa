using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

internal static class PdfErrors
{
    public static readonly Refusal Unreadable = new(
        "attachment.pdf-unreadable", "PDF 里有内容用了少见的压缩方式，系统看不到里面是什么，没有保存；请打开它，重新“打印到 PDF”后上传新文件。");

    public static readonly Refusal TooComplex = new("attachment.pdf-complex", "PDF 的文件结构过于复杂，没有保存；请把它打印成新的 PDF，或扫描纸质件后上传。");
}
