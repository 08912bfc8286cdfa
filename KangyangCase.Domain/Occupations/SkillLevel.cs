namespace KangyangCase.Domain.Occupations;

/// <summary>五级 (lowest) to 一级 (highest). The digit runs against the rank: use <see cref="SkillLevels.Rank"/> to compare.</summary>
public enum SkillLevel
{
    Level5 = 5,
    Level4 = 4,
    Level3 = 3,
    Level2 = 2,
    Level1 = 1,
}

public static class SkillLevels
{
    public static readonly IReadOnlyList<SkillLevel> FromLowest =
        [SkillLevel.Level5, SkillLevel.Level4, SkillLevel.Level3, SkillLevel.Level2, SkillLevel.Level1];

    /// <summary>As printed on a certificate: <c>五级/初级工</c>. 人社鉴发〔2021〕1号.</summary>
    public static string Label(this SkillLevel level) => $"{level.ShortLabel()}/{level.WorkerLabel()}";

    public static string ShortLabel(this SkillLevel level) => level switch
    {
        SkillLevel.Level5 => "五级",
        SkillLevel.Level4 => "四级",
        SkillLevel.Level3 => "三级",
        SkillLevel.Level2 => "二级",
        SkillLevel.Level1 => "一级",
    };

    public static string WorkerLabel(this SkillLevel level) => level switch
    {
        SkillLevel.Level5 => "初级工",
        SkillLevel.Level4 => "中级工",
        SkillLevel.Level3 => "高级工",
        SkillLevel.Level2 => "技师",
        SkillLevel.Level1 => "高级技师",
    };

    /// <summary>1 (五级) to 5 (一级).</summary>
    public static int Rank(this SkillLevel level) => 6 - (int)level;
}
