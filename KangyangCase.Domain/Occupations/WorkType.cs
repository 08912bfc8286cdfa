namespace KangyangCase.Domain.Occupations;

/// <summary>工种 of an occupation with the levels it has.</summary>
/// <param name="Name"><see cref="Goal.NoWorkType"/> for the occupation itself.</param>
/// <param name="Levels">Null when not known: then nothing is refused for its level, and nothing confirmed.</param>
public sealed record WorkType(string Name, IReadOnlyList<SkillLevel>? Levels)
{
    public bool IsOccupationItself => Name == Goal.NoWorkType;
}

public enum LevelExistence
{
    Exists,
    Absent,
    Unknown,
}
