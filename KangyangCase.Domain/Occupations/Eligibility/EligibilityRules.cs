using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>Holds a candidate's facts against entry conditions. Knows no figure of its own: all of them come with the conditions.</summary>
public static class EligibilityRules
{
    public static EligibilityVerdict Evaluate(EntryConditions conditions, CandidateFacts facts, DateOnly on)
    {
        var alternatives = conditions.Alternatives.Select(one => Judge(one, conditions.Occupation, facts, on)).ToList();
        var admitting = alternatives.Where(one => one.Met == true)
            .OrderBy(one => one.RestsOnDeclared).ThenBy(one => one.Certainty)
            .FirstOrDefault();
        return new(
            admitting is not null ? EligibilityOutcome.Eligible
                : alternatives.Any(one => one.Met is null) ? EligibilityOutcome.NeedsJudgement
                : EligibilityOutcome.NotEligible,
            on,
            alternatives,
            alternatives.Min(one => one.Earliest),
            admitting?.Certainty ?? Certainties.Weakest(alternatives.Select(one => one.Certainty)),
            admitting?.RestsOnDeclared ?? false,
            conditions.Standing,
            conditions.PackId,
            conditions.PackVersion,
            conditions.Basis);
    }

    /// <summary>
    /// The first day the candidate would be eligible if employed in the occupation without a break from <paramref name="start"/> on,
    /// added to what the file already holds. Null where work alone does not cure it (a certificate is missing).
    /// </summary>
    public static DateOnly? EarliestIfEmployedFrom(EntryConditions conditions, CandidateFacts facts, DateOnly start)
    {
        var employed = PracticePeriod.Open(conditions.Occupation, start, PracticeProof.Declared);
        return Evaluate(conditions, facts with { Practice = [.. facts.Practice, employed] }, start).Earliest;
    }

    private static AlternativeVerdict Judge(EntryAlternative alternative, string occupation, CandidateFacts facts, DateOnly on)
    {
        var parts = alternative.Requirements.Select(requirement =>
        {
            var answer = requirement.Answer(facts, occupation, on);
            return new ConditionPart(
                requirement.Rule, requirement.Required, answer.Found, answer.Met, answer.Earliest, answer.RestsOnDeclared,
                alternative.Clause, string.Join("；", alternative.Source));
        }).ToList();
        return new(
            alternative.Id,
            alternative.Text,
            parts.Any(part => part.Met == false) ? false : parts.All(part => part.Met == true) ? true : null,
            Earliest(alternative, [.. parts.Select(part => part.Earliest)], occupation, facts, on),
            alternative.Certainty,
            parts);
    }

    /// <summary>The first day all requirements are met together. Work that holds today may have ended by then, so that day is asked in its turn.</summary>
    private static DateOnly? Earliest(EntryAlternative alternative, IReadOnlyList<DateOnly?> parts, string occupation, CandidateFacts facts, DateOnly on)
    {
        if (parts.Any(part => part is null)) return null;
        var day = parts.Max()!.Value;
        return day <= on || parts.Count == 1
            ? day
            : Earliest(alternative, [.. alternative.Requirements.Select(requirement => requirement.Answer(facts, occupation, day).Earliest)], occupation, facts, day);
    }
}
