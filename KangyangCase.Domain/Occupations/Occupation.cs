using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations;

/// <summary>An entry of the catalogue: an occupation, a special ability or a training programme.</summary>
/// <param name="Id">Stable ASCII mark of the entry.</param>
/// <param name="Aliases">Other names in use; an entry found by one of these deserves a word of warning.</param>
/// <param name="WorkTypes">Empty for abilities and programmes.</param>
/// <param name="LevelsCertainty">How well the levels are founded.</param>
/// <param name="Education">Schooling the standard asks for, in words.</param>
/// <param name="Code2015">Code in the 2015 classification.</param>
/// <param name="Code2022">Code in the 2022 classification.</param>
public sealed record Occupation(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    OccupationKind Kind,
    IReadOnlyList<WorkType> WorkTypes,
    Certainty LevelsCertainty,
    IReadOnlyList<string> LevelsSource,
    string? LevelsNote,
    Sourced<string> Education,
    Sourced<string> Code2015,
    Sourced<string> Code2022,
    Sourced<string> Standard,
    Sourced<string> StandardDocumentNumber)
{
    public const int NameLimit = 40;

    private static readonly Sourced<string> NotFound = new(null, Certainty.Unknown, []);

    /// <summary>The edition or standard that <see cref="Standard"/> replaced.</summary>
    public Sourced<string> Supersedes { get; init; } = NotFound;

    /// <summary>Unknown where the policy names nobody; its note then says what the policy does say.</summary>
    public Sourced<IReadOnlyList<Department>> Departments { get; init; } = new(null, Certainty.Unknown, []);

    public IReadOnlyList<RelatedOccupation> RelatedOccupations { get; init; } = [];

    /// <summary>Somebody compared the list with the printed standard; else a name it lacks may still be related.</summary>
    public bool RelatedOccupationsComplete { get; init; }

    public string? RelatedOccupationsNote { get; init; }

    /// <summary>停用: from this day on nothing new is opened for it; what exists goes on.</summary>
    public DateOnly? RetiredOn { get; init; }

    public bool IsRetired(DateOnly on) => RetiredOn <= on;

    /// <summary>Every level that any 工种 of it has, lowest first; empty when none or none known.</summary>
    public IReadOnlyList<SkillLevel> Levels =>
        [.. SkillLevels.FromLowest.Where(level => WorkTypes.Any(type => type.Levels?.Contains(level) == true))];

    public LevelExistence Has(SkillLevel level) =>
        Levels.Contains(level) ? LevelExistence.Exists
        : WorkTypes.Any(type => type.Levels is null) ? LevelExistence.Unknown
        : LevelExistence.Absent;

    /// <summary>The 工种 that have a level; where the only one is the occupation itself, nobody needs to choose.</summary>
    public IReadOnlyList<WorkType> WorkTypesWith(SkillLevel level) =>
        [.. WorkTypes.Where(type => type.Levels?.Contains(level) != false)];

    /// <summary>
    /// The goal of a case. Refuses a level that does not exist (<c>level.absent</c>), a missing or wrong 工种, a level for something without levels.
    /// Levels that are unknown are let through: see <see cref="Has"/>.
    /// </summary>
    public Result<Goal> GoalFor(SkillLevel? level = null, string? workType = null) => Kind.AsGoalKind() switch
    {
        GoalKind.SpecialAbility => level is null ? Goal.OfAbility(Name) : OccupationErrors.WithoutLevels(this),
        GoalKind.TrainingProgramme => level is null ? Goal.OfProgramme(Name) : OccupationErrors.WithoutLevels(this),
        GoalKind.Occupation => level is { } wanted ? GoalAt(wanted, workType) : OccupationErrors.LevelMissing(this),
    };

    private Result<Goal> GoalAt(SkillLevel level, string? workType)
    {
        if (Has(level) == LevelExistence.Absent)
        {
            return OccupationErrors.LevelAbsent(this, level);
        }

        var name = string.IsNullOrWhiteSpace(workType) ? Goal.NoWorkType : workType.Trim();
        if (WorkTypes.FirstOrDefault(one => one.Name == name) is not { } type)
        {
            return OccupationErrors.WorkTypeAbsent(this, name);
        }

        if (type.Levels?.Contains(level) != false)
        {
            return Goal.OfOccupation(Name, name, level);
        }

        return type.IsOccupationItself
            ? OccupationErrors.WorkTypeMissing(this, level)
            : OccupationErrors.WorkTypeLevelAbsent(this, type, level);
    }

    /// <summary>Every goal the entry can have, lowest level first; where levels are unknown, each of the five.</summary>
    public IReadOnlyList<Goal> Goals => Kind.AsGoalKind() switch
    {
        GoalKind.SpecialAbility => [Goal.OfAbility(Name)],
        GoalKind.TrainingProgramme => [Goal.OfProgramme(Name)],
        GoalKind.Occupation =>
        [
            .. from level in SkillLevels.FromLowest
               where Has(level) != LevelExistence.Absent
               from type in WorkTypesWith(level)
               select Goal.OfOccupation(Name, type.Name, level),
        ],
    };

    /// <summary>By its name or another name in use; a work type is not the whole occupation.</summary>
    public bool IsCalled(string name) => Aliases.Append(Name).Any(own => PlainText.Clean(own) == PlainText.Clean(name));

    /// <summary>How practice in a written occupation stands to this entry.</summary>
    public Relatedness RelationTo(string occupation)
    {
        var written = PlainText.Clean(occupation);
        if (Aliases.Append(Name).Concat(WorkTypes.Select(type => type.Name)).Any(Is)) return Relatedness.Same;
        if (RelatedOccupations.FirstOrDefault(one => Is(one.Name)) is not { } related)
        {
            return RelatedOccupationsComplete ? Relatedness.Unrelated : Relatedness.Unclear;
        }

        return related.Basis switch
        {
            RelatedBasis.Printed => Relatedness.Related,
            RelatedBasis.Neighbour => Relatedness.Unclear,
        };

        bool Is(string name) => PlainText.Clean(name) == written;
    }
}
