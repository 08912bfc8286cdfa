namespace KangyangCase.Domain.Occupations;

public enum GoalKind
{
    /// <summary>An occupation with 工种 and level.</summary>
    Occupation,

    /// <summary>专项职业能力, without level.</summary>
    SpecialAbility,

    /// <summary>Training only, without level and without assessment.</summary>
    TrainingProgramme,
}

public static class GoalKinds
{
    /// <summary>First part of <see cref="Goal.Key"/>; stored, never change.</summary>
    public static string Prefix(this GoalKind kind) => kind switch
    {
        GoalKind.Occupation => "occupation",
        GoalKind.SpecialAbility => "ability",
        GoalKind.TrainingProgramme => "programme",
    };

    public static string Label(this GoalKind kind) => kind switch
    {
        GoalKind.Occupation => "职业技能等级",
        GoalKind.SpecialAbility => "专项职业能力",
        GoalKind.TrainingProgramme => "培训项目",
    };
}
