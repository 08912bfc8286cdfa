using KangyangCase.App.Printing.Documents;
using KangyangCase.App.Printing.Engine;
using KangyangCase.App.Printing.Layout;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Printing;

/// <summary>Prints certificates, one to a file or many in one. What cannot be printed is refused by name before anything is drawn.</summary>
public sealed class CertificatePrinter(SkillCertificate paper, IPdfEngine engine)
{
    private static readonly SkillCertificateSettings Standard = new();

    /// <summary>Whether this face can be printed: every character has a glyph and every value its room.</summary>
    public Result Check(CertificateFace face, SkillCertificateSettings? settings = null)
    {
        var page = paper.Compose(new CertificateSheet(face), settings ?? Standard);
        return page.Succeeded ? Result.Success : page.Refusal;
    }

    public Result<byte[]> Print(CertificateSheet sheet, SkillCertificateSettings? settings = null)
    {
        var page = paper.Compose(sheet, settings ?? Standard);
        return page.Succeeded ? engine.Render(SkillCertificate.Bind([sheet.Face], [page.Value])) : page.Refusal;
    }

    /// <summary>All sheets in one file, in the order given, without those that cannot be printed.</summary>
    public CertificateBatch PrintBatch(IEnumerable<CertificateSheet> sheets, SkillCertificateSettings? settings = null)
    {
        List<CertificateFace> printed = [];
        List<PrintPage> pages = [];
        List<RefusedSheet> refused = [];
        foreach (var sheet in sheets)
        {
            var page = paper.Compose(sheet, settings ?? Standard);
            if (!page.Succeeded)
            {
                refused.Add(new RefusedSheet(sheet.Face, page.Refusal));
                continue;
            }
            printed.Add(sheet.Face);
            pages.Add(page.Value);
        }
        return new CertificateBatch(pages.Count == 0 ? null : engine.Render(SkillCertificate.Bind(printed, pages)), printed, refused);
    }
}

/// <param name="Pdf">Null when nothing could be printed.</param>
public sealed record CertificateBatch(byte[]? Pdf, IReadOnlyList<CertificateFace> Printed, IReadOnlyList<RefusedSheet> Refused);

public sealed record RefusedSheet(CertificateFace Face, Refusal Refusal);
