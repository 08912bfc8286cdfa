using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Marks, their outcome and the state of a sheet: label, tone, icon.</summary>
public static class MarkDisplay
{
    public static string Label(this SheetState state) => state switch
    {
        SheetState.Waiting => "待录",
        SheetState.Started => "录入中",
        SheetState.Returned => "退回待改",
        SheetState.Submitted => "已提交",
    };

    public static Tone Tone(this SheetState state) => state switch
    {
        SheetState.Waiting => Shared.Tone.Neutral,
        SheetState.Started => Shared.Tone.Info,
        SheetState.Returned => Shared.Tone.Warning,
        SheetState.Submitted => Shared.Tone.Jade,
    };

    public static string Glyph(this SheetState state) => state switch
    {
        SheetState.Waiting => Glyphs.Schedule,
        SheetState.Started => Glyphs.EditNote,
        SheetState.Returned => Glyphs.AssignmentReturn,
        SheetState.Submitted => Glyphs.Lock,
    };

    public static Tone Tone(this AssessmentOutcome outcome) => outcome switch
    {
        AssessmentOutcome.Passed => Shared.Tone.Success,
        AssessmentOutcome.Failed => Shared.Tone.Error,
        AssessmentOutcome.Absent or AssessmentOutcome.Incomplete => Shared.Tone.Neutral,
    };

    public static string Glyph(this AssessmentOutcome outcome) => outcome switch
    {
        AssessmentOutcome.Passed => Glyphs.CheckCircle,
        AssessmentOutcome.Failed => Glyphs.Cancel,
        AssessmentOutcome.Absent => Glyphs.PersonOff,
        AssessmentOutcome.Incomplete => Glyphs.Pending,
    };

    /// <summary>For narrow places: 理论, 技能, 评审.</summary>
    public static string ShortLabel(this AssessmentComponent component) => component switch
    {
        AssessmentComponent.Theory => "理论",
        AssessmentComponent.Skill => "技能",
        AssessmentComponent.Review => "评审",
    };

    /// <summary>Shown centred and hatched: something other than a score stands in the cell.</summary>
    public static bool IsWord(string text) => text.Length > 0 && !char.IsAsciiDigit(text[0]);
}
