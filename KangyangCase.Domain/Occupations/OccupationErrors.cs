using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations;

public static class OccupationErrors
{
    public static Refusal GoalUnreadable => new("goal.unreadable", "无法识别个案目标，请重新选择职业与等级。");

    public static Refusal NotFound(string name) =>
        new("occupation.not-found", $"目录中没有“{name}”，请选择纳入补贴性培训的职业、专项职业能力或培训项目。", "渝人社发〔2020〕124号 三（一）");

    public static Refusal Retired(Occupation occupation) => new(
        "occupation.retired", $"{occupation.Name}已于 {occupation.RetiredOn:yyyy-MM-dd} 停用，不能再开新班；请选择其他目标，或请管理员在工种目录中恢复。");

    public static Refusal LevelAbsent(Occupation occupation, SkillLevel level) =>
        new("level.absent", $"{occupation.Name}没有{level.Label()}，只有{Labels(occupation.Levels)}。", occupation.Standard.Value);

    /// <summary>A number that is no skill level of any occupation.</summary>
    public static Refusal NoSuchLevel(Occupation occupation, string typed) =>
        new("level.absent", $"没有“{typed}”这个等级，等级为 5（五级/初级工）至 1（一级/高级技师）。", occupation.Standard.Value);

    public static Refusal LevelMissing(Occupation occupation) =>
        new("level.missing", $"{occupation.Name}须写明等级{(occupation.Levels.Count == 0 ? "" : $"：{Labels(occupation.Levels)}")}。");

    public static Refusal WithoutLevels(Occupation occupation) =>
        new("level.not-applicable", $"{occupation.Name}是{occupation.Kind.Label()}，不分等级，请不要填写等级。");

    public static Refusal WorkTypeMissing(Occupation occupation, SkillLevel level) =>
        new("work-type.missing", $"{occupation.Name}{level.ShortLabel()}须写明工种：{Names(occupation.WorkTypesWith(level))}。", occupation.Standard.Value);

    public static Refusal WorkTypeAbsent(Occupation occupation, string workType) =>
        new("work-type.absent", workType == Goal.NoWorkType
            ? $"{occupation.Name}须写明工种：{Names(occupation.WorkTypes)}。"
            : $"{occupation.Name}没有工种“{workType}”。", occupation.Standard.Value);

    public static Refusal WorkTypeLevelAbsent(Occupation occupation, WorkType type, SkillLevel level) =>
        new("level.absent", $"{occupation.Name}（{type.Name}）没有{level.Label()}，只有{Labels(type.Levels ?? [])}。", occupation.Standard.Value);

    private static string Labels(IEnumerable<SkillLevel> levels) => string.Join("、", levels.Select(level => level.Label()));

    private static string Names(IEnumerable<WorkType> types) =>
        string.Join("、", types.Where(type => !type.IsOccupationItself).Select(type => type.Name));
}
