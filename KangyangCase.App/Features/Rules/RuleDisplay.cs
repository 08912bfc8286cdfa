using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Rules;

public static class RuleDisplay
{
    public static readonly IReadOnlyList<(string Prefix, string Title)> Groups =
        [("pack.", "规则包"), ("training.", "培训"), ("assessment.", "评价"), ("examiner.", "考评员"), ("posting.", "公示"), ("certificate.", "证书"), ("roster.", "花名册"), ("standards.", "培训标准"),
         ("tasks.", "办理时限")];

    public const string OtherGroup = "其他";

    public static string GroupOf(string key) =>
        Groups.FirstOrDefault(group => key.StartsWith(group.Prefix, StringComparison.Ordinal)).Title ?? OtherGroup;

    public static (Tone Tone, string Glyph) Look(this Certainty certainty) => certainty switch
    {
        Certainty.Found => (Tone.Success, Glyphs.Verified),
        Certainty.Memory => (Tone.Warning, Glyphs.WarningAmber),
        Certainty.Unknown => (Tone.Neutral, Glyphs.HelpOutline),
    };

    /// <summary>What a written confirmation was given for.</summary>
    public static string SubjectLabel(string kind) => kind switch
    {
        "cohort" => "班期",
        "assessment-plan" => "评价计划",
        "case" => "个案",
        "public-posting" or "posting" => "公示",
        _ => kind,
    };
}
