using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Certificates;

public enum HistoricalKind
{
    /// <summary>技能等级.</summary>
    SkillLevel,

    /// <summary>专项能力.</summary>
    SpecialAbility,

    /// <summary>培训合格: says that a training was completed, not that a level is held.</summary>
    TrainingCompletion,
}

public static class HistoricalKinds
{
    public static readonly IReadOnlyList<HistoricalKind> All = Enum.GetValues<HistoricalKind>();

    public static string Label(this HistoricalKind kind) => kind switch
    {
        HistoricalKind.SkillLevel => "技能等级",
        HistoricalKind.SpecialAbility => "专项能力",
        HistoricalKind.TrainingCompletion => "培训合格",
    };

    /// <summary>The kind a case with this goal ends in.</summary>
    public static HistoricalKind Of(GoalKind goal) => goal switch
    {
        GoalKind.Occupation => HistoricalKind.SkillLevel,
        GoalKind.SpecialAbility => HistoricalKind.SpecialAbility,
        GoalKind.TrainingProgramme => HistoricalKind.TrainingCompletion,
    };

    /// <summary>Whether such a certificate can stand for the goal: a training certificate for any, the others for their own kind.</summary>
    public static bool Fits(this HistoricalKind kind, Goal goal) => kind == HistoricalKind.TrainingCompletion || kind == Of(goal.Kind);

    /// <summary>Whether the case has reached its goal by it.</summary>
    public static bool Concludes(this HistoricalKind kind, Goal goal) => kind == Of(goal.Kind);

    /// <summary>Null when it names none.</summary>
    public static HistoricalKind? FromText(string? text) => PlainText.Clean(text).Replace("证书", "").Replace("职业", "").Replace("证", "") switch
    {
        "技能等级" or "技能等级认定" or "资格" or "技能" => HistoricalKind.SkillLevel,
        "专项能力" or "专项" or "专项能力考核" => HistoricalKind.SpecialAbility,
        "培训合格" or "培训" or "培训结业" or "结业" or "合格" => HistoricalKind.TrainingCompletion,
        _ => null,
    };
}
