using KangyangCase.App.Printing.Fonts;

namespace KangyangCase.App.Printing.Documents;

/// <summary>What no confirmed source fixes about the 职业技能等级证书, and a site may therefore change.</summary>
/// <param name="EnglishTitle">Null: no English title; everything else stays in its place.</param>
/// <param name="BodySentence"><c>{评价机构}</c> stands for the organization's name.</param>
/// <param name="BodyFont">仿宋 shares its glyphs with the values; 楷体 is as good but makes each file 5 to 9 KB larger (41 to 49 KB in all).</param>
/// <param name="Caption">Third line beside the QR, e.g. the province's own query address; null leaves it empty.</param>
public sealed record SkillCertificateSettings(
    string? EnglishTitle = "Certificate of Occupational Skill Level",
    bool EnglishLabels = true,
    LogicalFont BodyFont = LogicalFont.FangSong,
    string BodySentence = "本证书由{评价机构}颁发，表明持证人通过本机构组织的职业技能等级认定，具备该职业（工种）相应的职业技能等级水平。",
    string? Caption = "扫描二维码可核对证书内容");
