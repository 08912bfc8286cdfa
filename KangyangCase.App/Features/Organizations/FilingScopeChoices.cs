using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Organizations;

/// <param name="Cells">By level, lowest first; null where the level does not exist.</param>
/// <param name="LevelsUnknown">No level is on file: all are offered, the filing document decides.</param>
public sealed record ScopeLine(string Name, string WorkType, IReadOnlyList<Goal?> Cells, bool LevelsUnknown);

/// <summary>What a filing may list, from the catalogue.</summary>
public sealed class FilingScopeChoices(OccupationCatalogue catalogue)
{
    /// <summary>Of the catalogue as shipped.</summary>
    public static FilingScopeChoices Shipped { get; } = new(ReferenceOccupations.Load());

    /// <summary>One line per occupation and 工种.</summary>
    public IReadOnlyList<ScopeLine> Lines { get; } =
    [
        .. from occupation in catalogue.OfKind(GoalKind.Occupation)
           from type in occupation.WorkTypes
           let cells = SkillLevels.FromLowest.Select(level => type.Levels?.Contains(level) == false ? null : Goal.OfOccupation(occupation.Name, type.Name, level)).ToList()
           where cells.Exists(cell => cell is not null)
           select new ScopeLine(occupation.Name, type.Name, cells, type.Levels is null),
    ];

    public IReadOnlyList<Goal> Abilities { get; } = [.. catalogue.OfKind(GoalKind.SpecialAbility).Select(one => Goal.OfAbility(one.Name))];

    /// <summary>Everything that can be filed.</summary>
    public IReadOnlyList<Goal> All => [.. Lines.SelectMany(line => line.Cells.OfType<Goal>()), .. Abilities];

    /// <summary>Filed goals in a few words: 养老护理员 五级、四级.</summary>
    public static IReadOnlyList<string> Describe(IEnumerable<Goal> goals) =>
    [
        .. goals.GroupBy(goal => (goal.Kind, goal.Name, goal.WorkType)).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => group.Key.Kind switch
            {
                GoalKind.Occupation => $"{group.Key.Name}{(group.Key.WorkType == Goal.NoWorkType ? "" : $"（{group.Key.WorkType}）")} "
                    + string.Join('、', group.OrderByDescending(goal => goal.Level).Select(goal => goal.Level!.Value.ShortLabel())),
                GoalKind.SpecialAbility => $"{group.Key.Name}（专项职业能力）",
                GoalKind.TrainingProgramme => group.Key.Name,
            }),
    ];
}
