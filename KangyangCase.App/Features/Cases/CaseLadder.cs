using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules;

namespace KangyangCase.App.Features.Cases;

/// <summary>五级 to 一级: what is earned, what is aimed at, and what the levels above ask for.</summary>
public static class CaseLadder
{
    private const double DaysPerYear = 365.25;

    public static IReadOnlyList<LadderStep> Steps(CaseFacts facts) =>
        facts.Case.Goal.Level is { } goal
            ? [.. SkillLevels.FromLowest.Where(level => facts.Eligibility.Occupation?.Has(level) != LevelExistence.Absent).Select(level => Step(facts, level, goal))]
            : [];

    public static string Sentence(CaseFacts facts)
    {
        if (facts.Case.Goal.Level is not { } goal) return "";
        var highest = facts.Held.Select(held => (SkillLevel?)held.Level).MaxBy(level => level!.Value.Rank());
        var earned = highest is { } level ? $"已取得{level.ShortLabel()}。" : "尚无本职业证书。";
        if (facts.Held.Any(held => held.Level == goal)) return earned;
        if (facts.Case.ExitedOn is not null) return $"{earned}个案已退出，不再判断。";
        if (facts.Eligibility.Verdict is not { } verdict) return $"{earned}{goal.ShortLabel()}的申报条件未设定。";
        return earned + verdict.Outcome switch
        {
            EligibilityOutcome.Eligible => $"已可申报{goal.ShortLabel()}。",
            EligibilityOutcome.NeedsJudgement => $"{goal.ShortLabel()}需人工认定。",
            EligibilityOutcome.NotEligible => verdict.Earliest is { } day
                ? $"再过 {day.DayNumber - facts.Today.DayNumber} 天可报{goal.ShortLabel()}。"
                : $"暂不可报{goal.ShortLabel()}。",
        };
    }

    private static LadderStep Step(CaseFacts facts, SkillLevel level, SkillLevel goal)
    {
        if (facts.Held.FirstOrDefault(held => held.Level == level) is { } held)
        {
            var link = held.Id is not { } id ? TraineeUrls.Detail(facts.Trainee.Id)
                : facts.Certificates.Any(entry => entry.Id == id) ? CertificateUrls.Detail(id)
                : facts.Historical.Any(entry => entry.Id == id) ? HistoryUrls.Certificate(id) : null;
            return new(level.ShortLabel(), level.WorkerLabel(), LadderState.Earned, ["已取得", DateText.Show(held.IssuedOn)], link);
        }
        if (level == goal)
        {
            return new(level.ShortLabel(), level.WorkerLabel(), LadderState.Goal, ["目标", facts.Case.ExitedOn is null ? GoalFoot(facts.Eligibility) : "已退出"], Percent: facts.Case.ExitedOn is null ? PercentServed(facts) : 0);
        }
        return new(level.ShortLabel(), level.WorkerLabel(), LadderState.Later, level.Rank() < goal.Rank() ? ["未登记", "证书"] : Asked(facts, level));
    }

    private static string GoalFoot(EligibilityAnswer answer) => answer.Verdict is not { } verdict
        ? RuleSetting.UnsetLabel
        : verdict.Outcome switch
        {
            EligibilityOutcome.Eligible => "可参评",
            EligibilityOutcome.NeedsJudgement => "需认定",
            EligibilityOutcome.NotEligible => answer.EarliestIfEmployed is { } day ? DateText.Show(day) : "条件不足",
        };

    /// <summary>The shortest way to a level, in the few characters a step holds.</summary>
    private static IReadOnlyList<string> Asked(CaseFacts facts, SkillLevel level)
    {
        var goal = Goal.OfOccupation(facts.Case.Goal.Name, facts.Case.Goal.WorkType, level);
        // What goes with other demands (大专的另计) is not the way open to everybody.
        var requirements = facts.Rules.Packs.Choose(goal, facts.Today)?.Conditions?.Alternatives
            .Where(one => one.Requirements.Count == 1).Select(one => one.Requirements[0]).ToList() ?? [];
        return requirements.OfType<EntryRequirement.YearsAfterCertificate>().MinBy(one => one.Years) is { } after
                ? [$"{after.Level.ShortLabel()}证后", $"满 {after.Years} 年"]
            : requirements.OfType<EntryRequirement.PracticeYearsCompleted>().MinBy(one => one.Years) is { } practice
                ? ["从业", $"满 {practice.Years} 年"]
            : ["条件", RuleSetting.UnsetLabel];
    }

    /// <summary>Share of the required years served, on the way that is furthest along.</summary>
    private static int PercentServed(CaseFacts facts)
    {
        if (facts.Eligibility.Verdict is not { } verdict) return 0;
        if (verdict.Outcome == EligibilityOutcome.Eligible) return 100;
        var conditions = facts.Eligibility.Choice?.Conditions;
        var shares =
            from alternative in conditions?.Alternatives ?? []
            let judged = verdict.Alternatives.FirstOrDefault(one => one.Id == alternative.Id)
            where judged?.Earliest is not null
            let years = alternative.Requirements.Select(YearsOf).Max()
            where years > 0
            let left = judged.Earliest!.Value.DayNumber - facts.Today.DayNumber
            select (int)Math.Clamp(100 * (1 - (left / (years * DaysPerYear))), 0, 100);
        return shares.DefaultIfEmpty(0).Max();
    }

    private static int YearsOf(EntryRequirement requirement) => requirement switch
    {
        EntryRequirement.PracticeYearsCompleted practice => practice.Years,
        EntryRequirement.YearsAfterCertificate after => after.Years,
        _ => 0,
    };
}
