namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>What would open the gate sooner than waiting does.</summary>
public static class EligibilityAdvice
{
    /// <summary>One sentence for each alternative that lacks a single paper or judgement, and would then be met earlier than any other way.</summary>
    public static IReadOnlyList<string> Sooner(EligibilityVerdict verdict) => verdict.Outcome == EligibilityOutcome.Eligible
        ? []
        : [.. verdict.Alternatives.Select(one => Sentence(one, verdict.Earliest)).OfType<string>().Distinct()];

    private static string? Sentence(AlternativeVerdict alternative, DateOnly? earliest)
    {
        var open = alternative.Parts.Where(part => part.Met != true).ToList();
        if (open.Where(part => part.Earliest is null).ToList() is not [var lacking]) return null;
        // Years after a certificate that is not there start only when it comes: no paper handed in today shortens them.
        if (lacking is { Met: false, Rule: EntryRequirement.YearsAfterCertificate.RuleName }) return null;
        var waiting = open.Max(part => part.Earliest);
        if (waiting >= earliest) return null;
        var when = waiting is { } day ? $"，{day:yyyy-MM-dd} 起即可申报" : "即可申报";
        return lacking.Met is null ? $"{lacking.Rule}经审核员认定{when}（{lacking.Required}）。" : $"补登{lacking.Rule}{(waiting is null ? "并核实" : "")}{when}（{lacking.Required}）。";
    }
}
