using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Cases;

/// <summary>可参评？ Every entry condition with what is asked, what is found, and from when it would pass.</summary>
public static class EligibilityGate
{
    private const string Question = "可参评？";

    /// <summary>A historical case of somebody whose records are not the reader's.</summary>
    public static GateView OfElsewhere => new(Question, "不适用", GateOutcome.Unset, CaseErrors.PersonElsewhere.Message, []);

    public static GateView Of(CaseFacts facts)
    {
        if (facts.Concluding is { } past) return new(Question, "不适用", GateOutcome.Unset, $"历史个案，已于 {past.IssuedOn:yyyy-MM-dd} 发证，不再申报同一目标。", []);
        if (facts.Case.ExitedOn is not null) return new(Question, "不判断", GateOutcome.Unset, "个案已退出，不再判断。", []);
        if (facts.Eligibility.Verdict is not { } verdict) return WithoutConditions(facts);
        var (stamp, outcome) = verdict.Outcome switch
        {
            EligibilityOutcome.Eligible => ("可参评", GateOutcome.Met),
            EligibilityOutcome.NotEligible => ("暂不可参评", GateOutcome.NotYet),
            EligibilityOutcome.NeedsJudgement => ("需人工认定", GateOutcome.Missing),
        };
        return new(
            Question, stamp, outcome, Summary(facts, verdict), [.. Conditions(facts, verdict), Steps(facts)], $"{Detail(facts, verdict)}依据：{verdict.Basis.Document}。{Why(facts)}",
            CheckedBy(facts, verdict));
    }

    private static string Why(CaseFacts facts) => facts.Eligibility.Choice?.Explanation is { Length: > 0 } why ? $"{why}。" : "";

    private static string CheckedBy(CaseFacts facts, EligibilityVerdict verdict) => string.Join("，", new[]
    {
        $"规则包 {verdict.PackId} 第 {verdict.PackVersion} 版", verdict.Standing.Label(), $"{facts.Today:yyyy-MM-dd} 核验",
    }.Where(text => !string.IsNullOrEmpty(text)));

    private static string Summary(CaseFacts facts, EligibilityVerdict verdict) => verdict.Outcome switch
    {
        EligibilityOutcome.Eligible => $"满足：{verdict.Alternatives.First(one => one.Met == true).Text}。",
        EligibilityOutcome.NeedsJudgement => "没有一条可以自动核实，学历、资格或相关职业由审核员认定。",
        EligibilityOutcome.NotEligible =>
            verdict.Earliest is { } earliest ? $"最早 {earliest:yyyy-MM-dd} 满足申报条件。"
            : facts.Eligibility.EarliestIfEmployed is { } employed ? $"如自今日（{facts.Today:yyyy-MM-dd}）起不间断从业，最早 {employed:yyyy-MM-dd}。"
            : "各条均未满足，只靠继续从业也不能满足。",
    };

    private static string? Detail(CaseFacts facts, EligibilityVerdict verdict) =>
        facts.Attempt is { } attempt ? $"已于 {attempt.Assessment.PutForwardOn:yyyy-MM-dd} 提交评价申报；以提交时的核验为准。"
        : verdict.Standing.NeedsConfirmation() ? $"本职业的条件为{verdict.Standing.Label()}，结论仅供参考，提交前由审核员书面确认。{string.Join("", EligibilityAdvice.Sooner(verdict))}"
        : EligibilityAdvice.Sooner(verdict) is { Count: > 0 } advice ? string.Join("", advice)
        : verdict is { Outcome: EligibilityOutcome.Eligible, RestsOnDeclared: true } ? "从业年限为自报未核，提交前请核对证明材料。"
        : null;

    private static IEnumerable<GateGroup> Conditions(CaseFacts facts, EligibilityVerdict verdict)
    {
        var simple = verdict.Alternatives.Where(one => one.Parts.Count == 1).ToList();
        if (simple.Count > 0)
        {
            yield return new("申报条件：满足任一条即可", [.. simple.SelectMany(one => one.Parts.Select(part => Row(facts, one, part)))]);
        }
        foreach (var several in verdict.Alternatives.Where(one => one.Parts.Count > 1))
        {
            yield return new($"{(simple.Count > 0 ? "或者" : "申报条件")}，以下各项同时满足：{several.Text}", [.. several.Parts.Select(part => Row(facts, several, part))]);
        }
    }

    private static GateRow Row(CaseFacts facts, AlternativeVerdict alternative, ConditionPart part)
    {
        var (outcome, result) = part.Met switch
        {
            true => (GateOutcome.Met, part.RestsOnDeclared ? "符合（自报未核）" : "符合"),
            null => (GateOutcome.Missing, "需认定"),
            false when part.Earliest is { } day => (GateOutcome.NotYet, $"差 {day.DayNumber - facts.Today.DayNumber} 天"),
            false => (GateOutcome.NotMet, "不符合"),
        };
        var clause = alternative.Certainty == Certainty.Found ? part.Clause : $"{part.Clause}（{alternative.Certainty.Label()}）";
        return new(
            part.Rule, part.Required, part.Found, clause, outcome, result, SourceOf(facts, part),
            part is { Met: false, Earliest: { } earliest } ? $"{earliest:yyyy-MM-dd} 满足" : null);
    }

    /// <summary>The records that practice was read from; other facts say their own origin.</summary>
    private static string? SourceOf(CaseFacts facts, ConditionPart part) =>
        part.Found.Contains("从业", StringComparison.Ordinal) && facts.Practice.Count > 0
            ? string.Join("；", facts.Practice.Select(entry => entry.Source).Distinct())
            : null;

    private static GateGroup Steps(CaseFacts facts)
    {
        var done = facts.Enrollment?.CompletedOn;
        return new("办理进度", [new(
            "结业", "已确认结业", done is { } day ? $"{day:yyyy-MM-dd} 结业" : facts.Enrollment is null ? "未编班" : "尚未结业", "办理流程",
            done is null ? GateOutcome.NotYet : GateOutcome.Met, done is null ? "未办理" : "已办理",
            Href: done is null && facts.Cohort is { } cohort ? CohortUrls.Completion(cohort.Id) : null)]);
    }

    private static GateView WithoutConditions(CaseFacts facts) => new(
        Question, RuleSetting.UnsetLabel, GateOutcome.Unset, $"没有“{facts.Case.Goal.Display}”的申报条件数据，既不算通过，也不算不通过。",
        [
            new("申报条件", [new("申报条件", RuleSetting.UnsetLabel, "—", "条文未录入", GateOutcome.Unset, RuleSetting.UnsetLabel, Next: "审核员书面确认")]),
            Steps(facts),
        ],
        "由审核员审核申报材料，并书面确认。");
}
