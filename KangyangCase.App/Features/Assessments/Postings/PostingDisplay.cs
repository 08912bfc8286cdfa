using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Postings and objections: label, tone, icon.</summary>
public static class PostingDisplay
{
    public static string Label(this PostingFilter filter) => filter switch
    {
        PostingFilter.All => "全部",
        PostingFilter.Running => "公示中",
        PostingFilter.RunOut => "期满",
        PostingFilter.Objected => "有异议待处理",
    };

    /// <param name="remaining">Working days, today included; null when the calendar cannot tell.</param>
    public static string TimeLabel(bool runOut, int? remaining) =>
        runOut ? "公示期满" : remaining is { } left ? $"公示中 剩 {left} 个工作日" : "公示中";

    public static Tone TimeTone(bool runOut) => runOut ? Shared.Tone.Jade : Shared.Tone.Info;

    public static string TimeGlyph(bool runOut) => runOut ? Glyphs.EventAvailable : Glyphs.Campaign;

    public static string Label(this ObjectionStatus status) => status switch
    {
        ObjectionStatus.None => "无异议",
        ObjectionStatus.Open => "异议待处理",
        ObjectionStatus.Upheld => "异议成立",
        ObjectionStatus.Dismissed => "异议不成立",
    };

    public static Tone Tone(this ObjectionStatus status) => status switch
    {
        ObjectionStatus.None => Shared.Tone.Neutral,
        ObjectionStatus.Open => Shared.Tone.Warning,
        ObjectionStatus.Upheld => Shared.Tone.Error,
        ObjectionStatus.Dismissed => Shared.Tone.Success,
    };

    public static string Glyph(this ObjectionStatus status) => status switch
    {
        ObjectionStatus.None => Glyphs.Check,
        ObjectionStatus.Open => Glyphs.PanTool,
        ObjectionStatus.Upheld => Glyphs.Gavel,
        ObjectionStatus.Dismissed => Glyphs.TaskAlt,
    };
}
