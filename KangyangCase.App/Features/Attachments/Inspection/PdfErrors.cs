using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Attachments.Inspection;

internal static class PdfErrors
{
    public static readonly Refusal TooComplex = new("attachment.pdf-complex", "PDF 的文件结构过于复杂，没有保存；请把它打印成新的 PDF，或扫描纸质件后上传。");
}
