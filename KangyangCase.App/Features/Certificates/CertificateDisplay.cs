using KangyangCase.App.Shared;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.App.Features.Certificates;

public static class CertificateDisplay
{
    public static string Label(this CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "有效",
        CertificateStatus.Revoked => "已撤销",
    };

    public static Tone Tone(this CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => Shared.Tone.Jade,
        CertificateStatus.Revoked => Shared.Tone.Error,
    };

    public static string Glyph(this CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => Glyphs.Verified,
        CertificateStatus.Revoked => Glyphs.Block,
    };

    public static string Label(this NumberSource source) => source switch
    {
        NumberSource.Imported => "导入（主管部门下发的编号清单）",
        NumberSource.Typed => "手工（逐人填写）",
        NumberSource.Generated => "生成（前缀、年份、等级加顺序号）",
    };
}
