using KangyangCase.App.Shared;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Rules;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>How sessions, attendance and completion look: label, colour, icon.</summary>
public static class TrainingDisplay
{
    public static string Label(this SessionState state) => state switch
    {
        SessionState.ToCome => "未开始",
        SessionState.LacksMarks => "缺考勤",
        SessionState.Marked => "已登记",
    };

    public static Tone Tone(this SessionState state) => state switch
    {
        SessionState.ToCome => Shared.Tone.Neutral,
        SessionState.LacksMarks => Shared.Tone.Warning,
        SessionState.Marked => Shared.Tone.Jade,
    };

    public static string Glyph(this SessionState state) => state switch
    {
        SessionState.ToCome => Glyphs.HourglassEmpty,
        SessionState.LacksMarks => Glyphs.EventBusy,
        SessionState.Marked => Glyphs.EventAvailable,
    };

    public static string Label(this CompletionState state) => state switch
    {
        CompletionState.Completed => "已结业",
        CompletionState.Ready => "可结业",
        CompletionState.NeedsConfirmation => "待书面确认",
        CompletionState.NotMet => "暂不可结业",
        CompletionState.Exited => "已退出",
    };

    public static Tone Tone(this CompletionState state) => state switch
    {
        CompletionState.Completed => Shared.Tone.Jade,
        CompletionState.Ready => Shared.Tone.Info,
        CompletionState.NeedsConfirmation => Shared.Tone.Warning,
        CompletionState.NotMet => Shared.Tone.Error,
        CompletionState.Exited => Shared.Tone.Neutral,
    };

    public static string Glyph(this CompletionState state) => state switch
    {
        CompletionState.Completed => Glyphs.School,
        CompletionState.Ready => Glyphs.HowToReg,
        CompletionState.NeedsConfirmation => Glyphs.HelpOutline,
        CompletionState.NotMet => Glyphs.Cancel,
        CompletionState.Exited => Glyphs.PersonOff,
    };

    /// <summary>2020-10-12 周一.</summary>
    public static string DayOf(DateOnly date) => $"{DateText.Show(date)} 周{"日一二三四五六"[(int)date.DayOfWeek]}";

    /// <summary>Why, or why not, one person may complete.</summary>
    public static GateView Gate(CompletionRow row, CompletionView view) => new(
        $"{row.Name} 可结业？",
        row.State.Label(),
        row.State switch
        {
            CompletionState.Completed or CompletionState.Ready => GateOutcome.Met,
            CompletionState.NeedsConfirmation => GateOutcome.Unset,
            CompletionState.NotMet or CompletionState.Exited => GateOutcome.NotMet,
        },
        row.State switch
        {
            CompletionState.Completed => $"已于 {row.CompletedOn:yyyy-MM-dd} 结业，考勤不再改动。",
            CompletionState.Ready => "各项均已满足或已书面确认，可以办理结业。",
            CompletionState.NeedsConfirmation => "有规则未设定：不算通过，也不算不通过，请先作书面确认。",
            CompletionState.NotMet => row.Verdict.Shortfall + "。",
            CompletionState.Exited => "个案已退出，恢复后才能办理结业。",
        },
        [new GateGroup("须全部满足", [.. row.Verdict.Parts.Select(part => RowOf(part, view))])],
        CheckedBy: $"{view.Today:yyyy-MM-dd} 核验");

    private static GateRow RowOf(CompletionPart part, CompletionView view) => new(
        part.Rule, part.Required, part.Found, part.Clause,
        part.Met switch { true => GateOutcome.Met, false => GateOutcome.NotMet, null => GateOutcome.Unset },
        part.Met switch { true => "符合", false => "不符合", null => part.IsConfirmed ? "未设定，已书面确认" : RuleSetting.UnsetLabel },
        Next: part.Met is null && view.ConfirmationOf(part) is { } word ? $"{word.ActorName}：{word.Text}" : null,
        Href: part is { Met: false, RuleKey: null } ? CohortUrls.Sessions(view.CohortId) : null);
}
