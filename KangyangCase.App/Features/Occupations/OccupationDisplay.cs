using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Features.Occupations;

public static class OccupationDisplay
{
    public const string NotFound = "未查到";

    public static (Tone Tone, string Glyph) Look(this Certainty certainty) => certainty switch
    {
        Certainty.Found => (Tone.Success, Glyphs.Verified),
        Certainty.Memory => (Tone.Warning, Glyphs.WarningAmber),
        Certainty.Unknown => (Tone.Neutral, Glyphs.HelpOutline),
    };

    public static string Look(this OccupationKind kind) => kind switch
    {
        OccupationKind.NationalOccupation => Glyphs.Badge,
        OccupationKind.NewOccupation => Glyphs.NoteAdd,
        OccupationKind.SpecialAbility => Glyphs.HowToReg,
        OccupationKind.TrainingProgramme => Glyphs.School,
    };

    /// <summary>母婴护理员：五、四、三级; the occupation itself is 不分工种 where others stand beside it.</summary>
    public static string LevelsOf(WorkType type, Occupation entry)
    {
        var levels = type.Levels is null ? $"等级{NotFound}" : Short(type.Levels);
        return !type.IsOccupationItself ? $"{type.Name}：{levels}" : entry.WorkTypes.Count > 1 ? $"不分工种：{levels}" : levels;
    }

    public static string LevelsOf(Occupation entry) => entry.Kind.AsGoalKind() switch
    {
        GoalKind.SpecialAbility or GoalKind.TrainingProgramme => "不分等级",
        GoalKind.Occupation => entry.Levels.Count == 0 ? $"等级{NotFound}" : $"{Short(entry.Levels)}{(entry.WorkTypes.Any(type => type.Levels is null) ? $"，另有{NotFound}" : "")}",
    };

    private static string Short(IEnumerable<SkillLevel> levels) => string.Join('、', levels.Select(level => level.ShortLabel()[..1])) + "级";
}
