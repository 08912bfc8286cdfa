using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Domain.Occupations.Eligibility;

public enum RungState
{
    /// <summary>已取得.</summary>
    Earned,

    /// <summary>The conditions are met today.</summary>
    Open,

    /// <summary>Opens on a day that can be told.</summary>
    Waiting,

    /// <summary>Hangs on a person's judgement.</summary>
    Judgement,

    /// <summary>No passage of time alone helps.</summary>
    Closed,

    /// <summary>No conditions on file.</summary>
    Unset,
}

/// <summary>One level of an occupation for one person.</summary>
/// <param name="Held">Null while not earned.</param>
/// <param name="Verdict">Null when earned, and when nothing is on file.</param>
public sealed record Rung(SkillLevel Level, HeldCertificate? Held, EligibilityVerdict? Verdict, PackChoice? Choice)
{
    public DateOnly? Earliest => Verdict is { Outcome: not EligibilityOutcome.Eligible } ? Verdict.Earliest : null;

    public RungState State =>
        Held is not null ? RungState.Earned
        : Verdict is null ? RungState.Unset
        : Verdict.Outcome switch
        {
            EligibilityOutcome.Eligible => RungState.Open,
            EligibilityOutcome.NeedsJudgement => RungState.Judgement,
            EligibilityOutcome.NotEligible => Verdict.Earliest is null ? RungState.Closed : RungState.Waiting,
        };
}

/// <summary>等级阶梯: what a person has earned in an occupation, and when the next level opens.</summary>
public sealed record LevelLadder(Occupation Occupation, IReadOnlyList<Rung> Rungs)
{
    /// <summary>The lowest level above all that is earned; null at the top.</summary>
    public Rung? Next
    {
        get
        {
            var highest = Rungs.Where(rung => rung.Held is not null).Select(rung => rung.Level.Rank()).DefaultIfEmpty(0).Max();
            return Rungs.FirstOrDefault(rung => rung.Level.Rank() > highest);
        }
    }

    /// <summary>Only levels that the occupation has; where they are not known, those that conditions are on file for.</summary>
    public static LevelLadder Of(Occupation occupation, CandidateFacts facts, PolicyPackCatalogue packs, DateOnly day)
    {
        var counted = RelatedWork.Judge(facts, occupation);
        var rungs =
            from level in SkillLevels.FromLowest
            where occupation.Has(level) != LevelExistence.Absent
            let goal = Goal.OfOccupation(occupation.Name, Goal.NoWorkType, level)
            let choice = packs.Choose(goal, day)
            let held = facts.Certificates.Where(one => one.IsChecked && occupation.IsCalled(one.Occupation) && one.Level == level && one.IssuedOn <= day).MinBy(one => one.IssuedOn)
            where held is not null || choice?.Conditions is not null || occupation.Has(level) == LevelExistence.Exists
            select new Rung(level, held, held is null && choice?.Conditions is { } conditions ? EligibilityRules.Evaluate(conditions, counted, day) : null, choice);
        return new(occupation, [.. rungs]);
    }
}
