using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Printing.Layout;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Printing.Documents;

/// <summary>
/// 职业技能等级证书, A4 landscape on plain paper. Required contents: 人社鉴发〔2021〕1号. Places in mm.
/// The seal (Ø 40 mm around 218, 165) is never drawn: it is stamped, or comes as a real electronic seal.
/// </summary>
public sealed class SkillCertificate(Typography typography)
{
    /// <summary>Always exactly these words.</summary>
    public const string Title = "职业技能等级证书";

    private const double FirstRow = 58.4, RowPitch = 12.4, RowHeight = 12;
    private const string OrganizationMark = "{评价机构}";

    private static readonly Rgb Teal = Rgb.Of(0x143f43), Grey = Rgb.Of(0x444444), Hairline = Rgb.Of(0x9bbcba);
    private static readonly TextStyle Value = new(LogicalFont.FangSong, 12);
    private static readonly TextStyle Label = new(LogicalFont.Hei, 12, Teal, Figures: Figures.Proportional);
    private static readonly TextStyle EnglishLabel = new(LogicalFont.Song, 6.5, Rgb.Of(0x555555), Figures: Figures.Proportional);
    private static readonly TextStyle Address = new(LogicalFont.Song, 9, Figures: Figures.Proportional);

    /// <summary>The sheet as a page, or why it cannot be printed.</summary>
    public Result<PrintPage> Compose(CertificateSheet sheet, SkillCertificateSettings settings)
    {
        var draft = new SheetDraft(typography, sheet.Face.HolderName);
        draft.Add(new ArtworkPlace(new Box(0, 0, 297, 210), CertificateFrame.Artwork));
        if (sheet.Face.IsDemo)
        {
            draft.Add(Watermark());
            draft.Line(new Box(20, 18.5, 257, 5), "演示标记", "演示样张，不具有任何效力", new TextStyle(LogicalFont.Hei, 10.5, Rgb.Of(0xb3261e)), Align.Centre);
        }
        Heading(draft, settings);
        Photo(draft, sheet);
        Fields(draft, sheet.Face, settings.EnglishLabels);
        draft.Paragraph(new Box(67, 59.6, 69.2, 7 * 9.6), "证书正文",
            settings.BodySentence.Replace(OrganizationMark, sheet.Face.OrganizationName), new TextStyle(settings.BodyFont, 14), 9.6, 2);
        Queries(draft, sheet, settings.Caption);
        return draft.Refusal is { } refusal ? refusal : PrintPage.A4Landscape(draft.Items);
    }

    /// <summary>Pages of <see cref="Compose"/> as one file, dated with the latest certificate in it.</summary>
    public static PrintDocument Bind(IReadOnlyList<CertificateFace> faces, IReadOnlyList<PrintPage> pages) => new(
        faces.Count == 1 ? $"{Title} {faces[0].Number}" : $"{Title} {faces.Min(face => face.Number)} 等 {faces.Count} 份",
        Title,
        string.Join("、", faces.Select(face => face.OrganizationName).Distinct()),
        faces.Max(face => face.IssuedOn),
        pages);

    public static string DateInWords(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    private static void Heading(SheetDraft draft, SkillCertificateSettings settings)
    {
        draft.Line(new Box(20, 25, 257, 17), "证书名称", Title, new TextStyle(LogicalFont.TitleSong, 36, Rgb.Of(0x8f1a1d), 3.2), Align.Centre);
        if (settings.EnglishTitle is { } english)
            draft.Line(new Box(20, 43.5, 257, 6), "英文名称", english,
                new TextStyle(LogicalFont.Song, 11, Grey, 0.35, Figures.Proportional), Align.Centre);
    }

    private static void Photo(SheetDraft draft, CertificateSheet sheet)
    {
        var box = new Box(35, 60, 25, 35);
        if (sheet.Photo is null)
            draft.Line(box, "照片", "照片", new TextStyle(LogicalFont.Song, 10.5, Rgb.Of(0x8a8f94)), Align.Centre);
        else if (PhotoNormalizer.IsNormalized(sheet.Photo))
            draft.Add(new Picture(box, sheet.Photo));
        else
            draft.Refuse(PrintingErrors.PhotoUnusable(sheet.Face.HolderName));
        draft.Add(new FrameBox(box, 0.2, Rgb.Of(0x8a8f94)));
    }

    private static void Fields(SheetDraft draft, CertificateFace face, bool bilingual)
    {
        Row(0, "姓　　名", "Name", draft.Name, face.HolderName);
        Row(1, "证件类型", "ID Type", draft.Term, face.DocumentKind);
        Row(2, "证件号码", "ID No.", One, face.DocumentNumber);
        Row(3, "职业名称", "Occupation", draft.Term, face.OccupationName);
        Row(4, "工种/职业方向", "Job / Specialization", draft.Term, face.WorkType);
        Row(5, "职业技能等级", "Skill Level", One, face.LevelLabel);
        Row(6, "证书编号", "Certificate No.", One, face.Number);
        Labels(draft, bilingual, 152, "评价机构", "Issued by");
        draft.Term(new Box(192, 152, 78, RowHeight), "评价机构", face.OrganizationName, Value);
        Labels(draft, bilingual, 164, "发证日期", "Date of Issue");
        draft.Line(new Box(192, 164, 78, RowHeight), "发证日期", DateInWords(face.IssuedOn), Value);

        void Row(int row, string label, string english, Action<Box, string, string, TextStyle> put, string value)
        {
            var y = FirstRow + row * RowPitch;
            Labels(draft, bilingual, y, label, english);
            draft.Add(new RuleLine(191, y + 10.3, 262, y + 10.3, 0.12, Hairline));
            put(new Box(192, y, 70, RowHeight), label.Replace("　", ""), value, Value);
        }

        void One(Box box, string field, string value, TextStyle style) => draft.Line(box, field, value, style);
    }

    private static void Labels(SheetDraft draft, bool bilingual, double y, string label, string english)
    {
        draft.Line(new Box(155, y - 0.25, 36, RowHeight), label, label, Label);
        if (bilingual)
            draft.Line(new Box(155, y + 8.6, 36, 3), label, english, EnglishLabel);
    }

    private static void Queries(SheetDraft draft, CertificateSheet sheet, string? caption)
    {
        if (QrShape.Draw(sheet.Face.QrPayload, new Box(35, 145, 25, 25)) is { } qr)
            draft.Add(qr);
        else
            draft.Refuse(PrintingErrors.QrTooDense(sheet.Face.HolderName));
        Query(145, "证书查询", sheet.Face.CertificateQueryAddress);
        Query(155.2, "评价机构查询", sheet.Face.OrganizationQueryAddress);
        if (caption is not null)
            draft.Line(new Box(67, 165.4, 69.2, 4.6), "查询说明", caption, new TextStyle(LogicalFont.Song, 8, Grey));
        if (sheet.PrintSerial is { } serial)
            draft.Line(new Box(35, 175.5, 100, 5), "印制流水码", $"印制流水码　{serial}", new TextStyle(LogicalFont.Song, 9, Rgb.Of(0x333333)));

        void Query(double y, string label, string address)
        {
            draft.Line(new Box(67, y, 69.2, 4.6), label, label, Label with { Size = 9 });
            draft.Line(new Box(67, y + 4.6, 69.2, 4.6), label, address, Address);
        }
    }

    /// <summary>Pale and below everything else: unmistakable, and every value stays readable.</summary>
    private TextLine Watermark()
    {
        const double Angle = -28;
        var style = new TextStyle(LogicalFont.Hei, 260, Rgb.Of(0xf7dada));
        var (sin, cos) = Math.SinCos(Angle * Math.PI / 180);
        var (halfWidth, ink) = (typography.Width("演示", style) / 2, typography.Baseline(0, style));
        return new TextLine(148.5 - halfWidth * cos - ink * sin, 108 - halfWidth * sin + ink * cos, "演示", style, Angle: Angle);
    }
}
