using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations;

/// <summary>Reads a level as people write it: 5, 五级, 5级, 初级, 初级工, 五级/初级工, 技师, 高级技师.</summary>
public static class SkillLevelText
{
    private static readonly Dictionary<string, SkillLevel> Spellings = Build();

    /// <summary>Null when it is no level.</summary>
    public static SkillLevel? Parse(string? text)
    {
        var plain = PlainText.Clean(text).Replace("(", "/", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        return Spellings.TryGetValue(plain, out var level) ? level : null;
    }

    private static Dictionary<string, SkillLevel> Build()
    {
        var spellings = new Dictionary<string, SkillLevel>(StringComparer.Ordinal);
        foreach (var level in SkillLevels.FromLowest)
        {
            var digit = ((int)level).ToString(System.Globalization.CultureInfo.InvariantCulture);
            string[] numbers = [digit, $"{digit}级", level.ShortLabel(), level.ShortLabel()[..1]];
            string[] workers = [level.WorkerLabel(), level.WorkerLabel().TrimEnd('工')];
            foreach (var spelling in numbers.Concat(workers).Concat(numbers.SelectMany(number => workers.SelectMany(worker => new[] { $"{number}/{worker}", $"{worker}/{number}" }))))
            {
                spellings.TryAdd(spelling, level);
            }
        }

        return spellings;
    }
}
