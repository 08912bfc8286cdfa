using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations.Standards;

namespace KangyangCase.App.Features.Standards;

public static class StandardDisplay
{
    /// <summary>Who develops standards by 渝人社发〔2020〕124号 三（二）; offered, never assumed.</summary>
    public static readonly IReadOnlyList<string> Developers = ["市劳动就业培训中心", "市职业技能公共实训中心"];

    public static (Tone Tone, string Glyph) Look(this StandardStatus status) => status switch
    {
        StandardStatus.Draft => (Tone.Info, Glyphs.EditNote),
        StandardStatus.Approved => (Tone.Jade, Glyphs.Verified),
        StandardStatus.Withdrawn => (Tone.Neutral, Glyphs.Block),
    };

    /// <summary>2020-10-12 起, 2020-10-12 至 2021-12-31; a dash for a draft.</summary>
    public static string Period(DateOnly? from, DateOnly? to) =>
        from is not { } day ? "—" : to is { } end ? $"{DateText.Show(day)} 至 {DateText.Show(end)}" : $"{DateText.Show(day)} 起";
}
