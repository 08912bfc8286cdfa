using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>Skill levels as rosters write them: 五级/初级工, 五级, 初级工, 初级, 5级, 5.</summary>
internal static class LevelText
{
    private static readonly char[] Separators = ['/', '(', ')', '、', '-'];

    /// <summary>Null when it names no level, or two that contradict each other.</summary>
    public static SkillLevel? Level(string text)
    {
        SkillLevel? found = null;
        foreach (var part in TextFolding.Compact(text).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var level = Single(part);
            if (level is null || (found is not null && found != level))
            {
                return null;
            }

            found = level;
        }

        return found;
    }

    private static SkillLevel? Single(string part) => part switch
    {
        "五级" or "5级" or "5" or "五" or "初级工" or "初级" or "五级工" => SkillLevel.Level5,
        "四级" or "4级" or "4" or "四" or "中级工" or "中级" or "四级工" => SkillLevel.Level4,
        "三级" or "3级" or "3" or "三" or "高级工" or "高级" or "三级工" => SkillLevel.Level3,
        "二级" or "2级" or "2" or "二" or "技师" => SkillLevel.Level2,
        "一级" or "1级" or "1" or "一" or "高级技师" => SkillLevel.Level1,
        _ => null,
    };
}
