using KangyangCase.App.Printing.Documents;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.Domain.Certificates;
using SkiaSharp;

namespace KangyangCase.Bench;

/// <summary>The reference: the same lines drawn with SkiaSharp as its samples show it, whole fonts and all.</summary>
internal sealed class NaiveSkia
{
    private readonly SKTypeface title = Load("NotoSerifSC-SemiBold.ttf"), serif = Load("NotoSerifSC-Regular.ttf"), sans = Load("NotoSansSC-Regular.ttf");

    public byte[] Render(IReadOnlyList<CertificateFace> faces)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            foreach (var face in faces)
                Page(document, face);
            document.Close();
        }
        return stream.ToArray();
    }

    private void Page(SKDocument document, CertificateFace face)
    {
        using var canvas = document.BeginPage(842, 595);
        using var paint = new SKPaint();
        using SKFont heading = new(title, 36), value = new(serif, 12), label = new(sans, 12);
        canvas.DrawText(SkillCertificate.Title, 280, 110, SKTextAlign.Left, heading, paint);
        canvas.DrawText($"本证书由{face.OrganizationName}颁发，表明持证人通过本机构组织的职业技能等级认定，", 190, 200, SKTextAlign.Left, value, paint);
        canvas.DrawText("具备该职业（工种）相应的职业技能等级水平。", 190, 230, SKTextAlign.Left, value, paint);
        (string Label, string Value)[] rows =
        [
            ("姓　　名", face.HolderName), ("证件类型", face.DocumentKind), ("证件号码", face.DocumentNumber), ("职业名称", face.OccupationName),
            ("工种/职业方向", face.WorkType), ("职业技能等级", face.LevelLabel), ("证书编号", face.Number), ("评价机构", face.OrganizationName),
            ("发证日期", SkillCertificate.DateInWords(face.IssuedOn)), ("证书查询", face.CertificateQueryAddress), ("评价机构查询", face.OrganizationQueryAddress),
        ];
        for (var i = 0; i < rows.Length; i++)
        {
            canvas.DrawText(rows[i].Label, 440, 180 + 35 * i, SKTextAlign.Left, label, paint);
            canvas.DrawText(rows[i].Value, 545, 180 + 35 * i, SKTextAlign.Left, value, paint);
        }
        document.EndPage();
    }

    private static SKTypeface Load(string file) => SKTypeface.FromFile(Path.Combine(FontLibrary.BundledFolder, file));
}
