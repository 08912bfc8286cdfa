using System.Globalization;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Importing;

/// <summary>The words after <c>check-roster</c>.</summary>
internal sealed record CheckRosterOptions(string File, RosterCohort Cohort, bool Json, bool Demo)
{
    public const string Usage = "用法：check-roster 文件 --occupation 职业 --level 等级 --start 开班日期 [--json] [--demo]";

    public static Result<CheckRosterOptions> Parse(string[] args)
    {
        string? file = null;
        var values = new Dictionary<string, string>();
        var (json, demo) = (false, false);
        for (var i = 0; i < args.Length; i++)
        {
            var (word, attached) = args[i].StartsWith("--", StringComparison.Ordinal) && args[i].IndexOf('=', StringComparison.Ordinal) is var at and > 0
                ? (args[i][..at], args[i][(at + 1)..])
                : (args[i], null);
            switch (word)
            {
                case "--json":
                    json = true;
                    break;
                case "--demo":
                    demo = true;
                    break;
                case "--occupation" or "--level" or "--start":
                    if ((attached ?? (i + 1 < args.Length ? args[++i] : null)) is not { } value || value.StartsWith("--", StringComparison.Ordinal))
                    {
                        return Refuse($"{word} 后面缺少内容。");
                    }

                    values[word] = value;
                    break;
                case ['-', '-', ..]:
                    return Refuse($"不认识的选项 {word}。");
                default:
                    if (file is not null)
                    {
                        return Refuse("一次只能检查一个文件。");
                    }

                    file = word;
                    break;
            }
        }

        return Build(file, values, json, demo);
    }

    private static Result<CheckRosterOptions> Build(string? file, Dictionary<string, string> values, bool json, bool demo)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return Refuse("缺少名册文件。");
        }

        if (values.GetValueOrDefault("--occupation")?.Trim() is not { Length: > 0 } occupation)
        {
            return Refuse("缺少 --occupation（班期的职业，如 养老护理员）。");
        }

        if (!values.TryGetValue("--level", out var levelText) || LevelText.Level(levelText) is not { } level)
        {
            return Refuse("缺少 --level，或等级不是 5 至 1（5 即五级/初级工）。");
        }

        return values.TryGetValue("--start", out var start)
            && DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new CheckRosterOptions(file, new RosterCohort(occupation, level, day), json, demo)
            : Refuse("缺少 --start，或开班日期不是 2020-10-12 这样的日期。");
    }

    private static Refusal Refuse(string reason) => new("arguments", $"{reason}{Usage}");
}
