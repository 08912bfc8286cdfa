using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>Names of 职业功能 with which a new training standard may start; hours were nowhere found.</summary>
/// <param name="Occupation">Mark of the catalogue's entry.</param>
public sealed record SuggestedCurriculum(
    string Occupation, string WorkType, SkillLevel Level, IReadOnlyList<string> Modules, Certainty Certainty, IReadOnlyList<string> Source, string? Note);

/// <summary>curriculum-suggestions.json.</summary>
public static class ReferenceCurricula
{
    private static readonly Lazy<IReadOnlyList<SuggestedCurriculum>> All = new(() => ReferenceFile.Read<CurriculumFile>("curriculum-suggestions.json").Curricula);

    public static IReadOnlyList<SuggestedCurriculum> Load() => All.Value;

    /// <summary>Null where no module names were found.</summary>
    public static SuggestedCurriculum? Find(string occupation, Goal goal) =>
        All.Value.FirstOrDefault(one => one.Occupation == occupation && one.WorkType == goal.WorkType && one.Level == goal.Level);

    private sealed record CurriculumFile(string Title, IReadOnlyList<SuggestedCurriculum> Curricula);
}
