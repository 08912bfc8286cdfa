using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Domain.Occupations.Eligibility;

public static class EligibilityErrors
{
    /// <summary>Who may not sit is told why, by when, and under which clause.</summary>
    /// <param name="ifEmployedFrom">Today, and the earliest day if employed from today on without a break; null when work alone does not help.</param>
    public static Refusal NotEligible(Goal goal, EligibilityVerdict verdict, (DateOnly From, DateOnly Earliest)? ifEmployedFrom = null)
    {
        var found = verdict.Alternatives.SelectMany(one => one.Parts).Where(part => part.Met == false)
            .Select(part => $"{part.Required}（现有：{part.Found}）").Distinct();
        var advice = verdict.Earliest is null && ifEmployedFrom is { } employed
            ? $"最早 {employed.Earliest:yyyy-MM-dd}，如自 {employed.From:yyyy-MM-dd} 起不间断从业。"
            : "";
        return new(
            "eligibility.not-met",
            $"不符合{goal.Display}申报条件，任一即可而均未满足：{string.Join("；", found)}。{advice}",
            verdict.Basis.Citation,
            verdict.Earliest);
    }

    public static Refusal NeedsJudgement(Goal goal, EligibilityVerdict verdict) =>
        new("eligibility.needs-judgement", $"{goal.Display}的申报条件中有学历、资格或相关职业需人工认定，请审核员认定后再提交。", verdict.Basis.Citation);

    /// <param name="startsOn">From when conditions are on file; null: never.</param>
    public static Refusal NothingOnFile(Goal goal, PolicyPack? pack, DateOnly? startsOn = null) => new(
        "conditions.not-on-file",
        $"{(pack is null ? "" : $"规则包 {pack.Id} ")}没有{goal.Display}的申报条件{(startsOn is { } day ? $"（在册的条件自 {day:yyyy-MM-dd} 起）" : "")}：既不算符合，也不算不符合，由审核员书面确认。",
        pack?.Basis.Citation);

    public static Refusal NotAssessed(Goal goal) =>
        new("assessment.not-applicable", $"{goal.Display}是培训项目，不组织等级评价，没有申报条件。", "渝人社发〔2020〕124号 四（一）");
}
