using KangyangCase.App.Printing;
using KangyangCase.App.Printing.Documents;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Certificates;

/// <summary>The one place where the register meets the printer.</summary>
public sealed class CertificatePapers(CertificatePrinter printer, PhotoStore photos)
{
    public static readonly Refusal PhotoMissing = new(
        "certificate.photo-missing", "登记的照片文件不在数据目录中或已损坏，不能打印；请从备份恢复 attachments 目录（旧照片在 photos 目录）。");

    /// <summary>Whether the face can be printed as it stands.</summary>
    public Result Check(CertificateFace face)
    {
        var sheet = SheetOf(face);
        return sheet.Succeeded ? printer.Check(face) : sheet.Refusal;
    }

    /// <returns>Null bytes when nothing could be printed.</returns>
    public (byte[]? Pdf, IReadOnlyList<(CertificateFace Face, Refusal Refusal)> Refused) Print(IReadOnlyList<CertificateFace> faces)
    {
        var (sheets, refused) = (new List<CertificateSheet>(), new List<(CertificateFace, Refusal)>());
        foreach (var face in faces)
        {
            var sheet = SheetOf(face);
            if (sheet.Succeeded) sheets.Add(sheet.Value);
            else refused.Add((face, sheet.Refusal));
        }
        var printed = printer.PrintBatch(sheets);
        refused.AddRange(printed.Refused.Select(one => (one.Face, one.Refusal)));
        return (printed.Pdf, refused);
    }

    private Result<CertificateSheet> SheetOf(CertificateFace face) =>
        face.PhotoSha256 is not { } hash ? new CertificateSheet(face)
        : photos.Find(hash) is { } photo ? new CertificateSheet(face, photo)
        : PhotoMissing;
}
