namespace KangyangCase.Domain.Cohorts;

public enum CompletionOutcome
{
    /// <summary>可结业.</summary>
    Ready,

    /// <summary>Nothing speaks against it but unset rules that nobody has confirmed in writing.</summary>
    NeedsConfirmation,

    /// <summary>暂不可结业.</summary>
    NotMet,
}

/// <summary>One line of the completion gate.</summary>
/// <param name="RuleKey">The setting asked; null where no setting is.</param>
/// <param name="Found">What the attendance list shows.</param>
/// <param name="Met">Null: the rule is unset and neither passes nor blocks.</param>
/// <param name="IsConfirmed">The unset rule was confirmed in writing for the cohort.</param>
public sealed record CompletionPart(
    string? RuleKey, string Rule, string Required, string Found, string Clause, bool? Met, bool IsConfirmed = false);

public sealed record CompletionVerdict(IReadOnlyList<CompletionPart> Parts)
{
    public CompletionOutcome Outcome =>
        Parts.Any(part => part.Met == false) ? CompletionOutcome.NotMet
        : Parts.Any(part => part.Met is null && !part.IsConfirmed) ? CompletionOutcome.NeedsConfirmation
        : CompletionOutcome.Ready;

    /// <summary>What is not met, in words: 出勤率 62.5%（10 / 16 学时），要求不低于 80 %.</summary>
    public string Shortfall => string.Join("；", Parts.Where(part => part.Met == false).Select(part => $"{part.Rule}：{part.Found}，要求{part.Required}"));
}
