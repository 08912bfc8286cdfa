namespace KangyangCase.Domain.Occupations;

/// <summary>What an entry of the catalogue is (渝人社发〔2020〕124号 三（一）、四（一）).</summary>
public enum OccupationKind
{
    NationalOccupation,
    NewOccupation,
    SpecialAbility,
    TrainingProgramme,
}

public static class OccupationKinds
{
    public static string Label(this OccupationKind kind) => kind switch
    {
        OccupationKind.NationalOccupation => "国家职业",
        OccupationKind.NewOccupation => "新职业",
        OccupationKind.SpecialAbility => "专项职业能力",
        OccupationKind.TrainingProgramme => "培训项目",
    };

    public static GoalKind AsGoalKind(this OccupationKind kind) => kind switch
    {
        OccupationKind.NationalOccupation => GoalKind.Occupation,
        OccupationKind.NewOccupation => GoalKind.Occupation,
        OccupationKind.SpecialAbility => GoalKind.SpecialAbility,
        OccupationKind.TrainingProgramme => GoalKind.TrainingProgramme,
    };
}
