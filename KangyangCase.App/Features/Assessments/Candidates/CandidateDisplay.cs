using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Assessments;

/// <summary>How plans, candidates and eligibility look: label, colour, icon.</summary>
public static class CandidateDisplay
{
    public const string NoConditions = "申报条件未设定";

    public static string Label(this PlanStage stage) => stage switch
    {
        PlanStage.Announced => "待申报",
        PlanStage.InReview => "待审核",
        PlanStage.AwaitingMarks => "待录成绩",
        PlanStage.MarksSubmitted => "成绩已提交",
        PlanStage.Posted => "已公示",
    };

    public static Tone Tone(this PlanStage stage) => stage switch
    {
        PlanStage.Announced => Shared.Tone.Neutral,
        PlanStage.InReview or PlanStage.AwaitingMarks or PlanStage.MarksSubmitted => Shared.Tone.Info,
        PlanStage.Posted => Shared.Tone.Jade,
    };

    public static string Glyph(this PlanStage stage) => stage switch
    {
        PlanStage.Announced => Glyphs.Campaign,
        PlanStage.InReview => Glyphs.Approval,
        PlanStage.AwaitingMarks => Glyphs.EditNote,
        PlanStage.MarksSubmitted => Glyphs.AssignmentTurnedIn,
        PlanStage.Posted => Glyphs.Verified,
    };

    public static string Label(this CandidacyStatus status) => status switch
    {
        CandidacyStatus.PutForward => "待审核",
        CandidacyStatus.Approved => "审核通过",
        CandidacyStatus.SentBack => "退回待改",
    };

    public static Tone Tone(this CandidacyStatus status) => status switch
    {
        CandidacyStatus.PutForward => Shared.Tone.Info,
        CandidacyStatus.Approved => Shared.Tone.Jade,
        CandidacyStatus.SentBack => Shared.Tone.Warning,
    };

    public static string Glyph(this CandidacyStatus status) => status switch
    {
        CandidacyStatus.PutForward => Glyphs.HourglassEmpty,
        CandidacyStatus.Approved => Glyphs.HowToReg,
        CandidacyStatus.SentBack => Glyphs.AssignmentReturn,
    };

    public static string Label(this StoredEligibility eligibility) => eligibility.Outcome?.Label() ?? NoConditions;

    public static Tone Tone(this StoredEligibility eligibility) => eligibility.Outcome switch
    {
        EligibilityOutcome.Eligible => Shared.Tone.Success,
        EligibilityOutcome.NotEligible => Shared.Tone.Error,
        EligibilityOutcome.NeedsJudgement or null => Shared.Tone.Warning,
    };

    public static string Glyph(this StoredEligibility eligibility) => eligibility.GateOutcome().Glyph();

    /// <summary>2021-10-12（如自 2020-10-12 起不间断从业）.</summary>
    public static string? EarliestText(this StoredEligibility eligibility) =>
        eligibility.Earliest is not { } day || eligibility.Outcome != EligibilityOutcome.NotEligible ? null
        : eligibility.EarliestIfEmployed ? $"最早 {day:yyyy-MM-dd}，如自 {eligibility.On:yyyy-MM-dd} 起不间断从业"
        : $"最早 {day:yyyy-MM-dd}";

    public static GateOutcome GateOutcome(this StoredEligibility eligibility) => eligibility.Outcome switch
    {
        EligibilityOutcome.Eligible => Shared.GateOutcome.Met,
        EligibilityOutcome.NotEligible => eligibility.Earliest is null ? Shared.GateOutcome.NotMet : Shared.GateOutcome.NotYet,
        EligibilityOutcome.NeedsJudgement or null => Shared.GateOutcome.Unset,
    };

    /// <summary>Why, or why not, one person may sit.</summary>
    public static GateView Gate(string name, StoredEligibility eligibility) => new(
        $"{name} 可参评？",
        eligibility.Label(),
        eligibility.GateOutcome(),
        eligibility.Outcome switch
        {
            EligibilityOutcome.Eligible => (eligibility.RestsOnDeclared ? "符合申报条件；从业年限为自报未核。" : "符合申报条件。") + Advisory(eligibility),
            EligibilityOutcome.NotEligible =>
                (eligibility.EarliestText() is { } text ? text + "。" : "现有材料下无法推算何时符合。") + string.Join("", eligibility.Sooner ?? []) + Advisory(eligibility),
            EligibilityOutcome.NeedsJudgement => "没有可计算的条件已满足，但有条件需人工认定：提交和批准时都要书面确认。" + Advisory(eligibility),
            null => "本目标没有在册的申报条件：不算符合，也不算不符合，提交和批准时都要书面确认。",
        },
        [.. eligibility.Alternatives.Select((one, index) => new GateGroup(
            $"{(index == 0 ? "满足任一条即可：" : "或：")}{one.Text}", [.. one.Parts.Select(RowOf)]))],
        eligibility.Confirmation is null ? null : $"提交时书面确认（{eligibility.ConfirmedBy}）：{eligibility.Confirmation}",
        string.Join("，", new[]
        {
            eligibility.PackName is { } pack ? $"规则包 {pack}" : null, eligibility.Standing?.Label(), eligibility.PackReason, $"{eligibility.On:yyyy-MM-dd} 核验",
        }.Where(text => !string.IsNullOrEmpty(text))));

    private static string Advisory(StoredEligibility eligibility) =>
        eligibility.Standing?.NeedsConfirmation() == true ? $"本职业的条件为{eligibility.Standing.Value.Label()}，结论仅供参考，批准时须书面确认。" : "";

    private static GateRow RowOf(StoredPart part) => new(
        part.Rule, part.Required, part.Found, part.Clause,
        part.Met switch { true => Shared.GateOutcome.Met, false => part.Earliest is null ? Shared.GateOutcome.NotMet : Shared.GateOutcome.NotYet, null => Shared.GateOutcome.Unset },
        part.Met switch { true => "符合", false => "不符合", null => "需认定" },
        part.RestsOnDeclared ? "自报未核" : null,
        part.Met != true && part.Earliest is { } day ? $"{day:yyyy-MM-dd} 满足" : null);
}
