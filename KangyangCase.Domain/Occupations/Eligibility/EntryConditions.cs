using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Domain.Occupations.Eligibility;

/// <summary>One way to be admitted: all of its requirements together.</summary>
/// <param name="Text">In words, as shown to people.</param>
/// <param name="Certainty">How well its wording is founded; the standing of the whole set is another matter.</param>
public sealed record EntryAlternative(
    string Id,
    string Text,
    string Clause,
    Certainty Certainty,
    IReadOnlyList<string> Source,
    IReadOnlyList<EntryRequirement> Requirements);

/// <summary>申报条件 of one occupation and level, or of an ability: any one alternative admits.</summary>
/// <param name="PackId">Pack and version they were taken from; a decision keeps both.</param>
/// <param name="Level">Null for special abilities.</param>
public sealed record EntryConditions(
    string PackId,
    int PackVersion,
    Basis Basis,
    string Occupation,
    SkillLevel? Level,
    Standing Standing,
    IReadOnlyList<EntryAlternative> Alternatives);
