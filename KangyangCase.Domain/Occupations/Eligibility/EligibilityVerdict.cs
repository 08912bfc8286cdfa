using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Domain.Occupations.Eligibility;

public enum EligibilityOutcome
{
    Eligible,
    NotEligible,

    /// <summary>Nothing computable admits the candidate, but a person might: schooling, titles, related occupations.</summary>
    NeedsJudgement,
}

public static class EligibilityOutcomes
{
    public static string Label(this EligibilityOutcome outcome) => outcome switch
    {
        EligibilityOutcome.Eligible => "符合申报条件",
        EligibilityOutcome.NotEligible => "不符合申报条件",
        EligibilityOutcome.NeedsJudgement => "需人工认定",
    };
}

/// <param name="Found">What the file shows, in words.</param>
/// <param name="Met">Null: a person has to judge.</param>
/// <param name="Earliest">First day it is met, running work taken to go on; null: never with these facts, or unknown.</param>
public sealed record ConditionPart(
    string Rule,
    string Required,
    string Found,
    bool? Met,
    DateOnly? Earliest,
    bool RestsOnDeclared,
    string Clause,
    string Source);

/// <param name="Met">True when every part is, false when one is not, else null.</param>
/// <param name="Earliest">First day all its parts are met; null when one has none.</param>
public sealed record AlternativeVerdict(
    string Id,
    string Text,
    bool? Met,
    DateOnly? Earliest,
    Certainty Certainty,
    IReadOnlyList<ConditionPart> Parts)
{
    public bool RestsOnDeclared => Parts.Any(part => part.RestsOnDeclared);
}

/// <param name="On">The day judged for.</param>
/// <param name="Earliest">First day on which one alternative is met, running work taken to go on; null when none can be computed.</param>
/// <param name="Certainty">How well the wording is founded: of the alternative that admits, else of the weakest that was asked.</param>
/// <param name="Standing">How well it is founded that these conditions apply to the occupation at all.</param>
/// <param name="RestsOnDeclared">Eligible only thanks to 自报未核.</param>
public sealed record EligibilityVerdict(
    EligibilityOutcome Outcome,
    DateOnly On,
    IReadOnlyList<AlternativeVerdict> Alternatives,
    DateOnly? Earliest,
    Certainty Certainty,
    bool RestsOnDeclared,
    Standing Standing,
    string PackId,
    int PackVersion,
    Basis Basis)
{
    /// <summary>A computed no that binds. Under conditions that are only assumed, a no is advice: a person decides in writing.</summary>
    public bool StopsPutForward => Outcome == EligibilityOutcome.NotEligible && !Standing.NeedsConfirmation();
}
