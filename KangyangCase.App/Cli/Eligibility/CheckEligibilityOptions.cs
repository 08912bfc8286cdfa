using System.Globalization;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.App.Cli.Eligibility;

/// <summary>The words after <c>check-eligibility</c>.</summary>
/// <param name="Level">Null for special abilities and programmes.</param>
/// <param name="NoSuchLevel">A number that is no level at all: answered, not refused.</param>
/// <param name="On">The day judged for; without a pack also the announcement day that chooses one.</param>
/// <param name="Pack">Null: the pack that applies on the day.</param>
internal sealed record CheckEligibilityOptions(
    string Occupation, string? WorkType, SkillLevel? Level, DateOnly On, string? Pack, string FactsFile, bool Json, string? NoSuchLevel = null)
{
    public const string Usage =
        "用法：check-eligibility --occupation 职业 [--level 等级] [--work-type 工种] --on 日期 [--pack 规则包] --facts 文件 [--json]";

    private static readonly IReadOnlySet<string> Named =
        new HashSet<string>(StringComparer.Ordinal) { "--occupation", "--work-type", "--level", "--on", "--pack", "--facts" };

    public static Result<CheckEligibilityOptions> Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var json = false;
        for (var at = 0; at < args.Length; at++)
        {
            var (word, attached) = args[at].Split('=', 2) is [['-', '-', ..] name, var value] ? (name, value) : (args[at], null);
            if (word == "--json" && attached is null)
            {
                json = true;
                continue;
            }

            if (!Named.Contains(word)) return Refuse($"不认识 {word}。");
            if ((attached ?? (at + 1 < args.Length ? args[++at] : null)) is not { Length: > 0 } content || content.StartsWith("--", StringComparison.Ordinal))
            {
                return Refuse($"{word} 后面缺少内容。");
            }

            if (!values.TryAdd(word, content.Trim())) return Refuse($"{word} 写了两次。");
        }

        return Build(values, json);
    }

    private static Result<CheckEligibilityOptions> Build(Dictionary<string, string> values, bool json)
    {
        if (!values.TryGetValue("--occupation", out var occupation)) return Refuse("缺少 --occupation（如 养老护理员）。");
        var level = values.TryGetValue("--level", out var typed) ? SkillLevelText.Parse(typed) : null;
        var noSuchLevel = level is null && typed is not null && IsNumber(typed) ? typed : null;
        if (typed is not null && level is null && noSuchLevel is null) return Refuse($"看不懂等级“{typed}”，应为 5 至 1（5 即五级/初级工）。");
        if (!values.TryGetValue("--on", out var on)) return Refuse("缺少 --on（日期，如 2021-03-01）。");
        if (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Refuse($"看不懂日期“{on}”，应为 2021-03-01 这样的日期。");
        }

        return values.TryGetValue("--facts", out var facts)
            ? new CheckEligibilityOptions(occupation, values.GetValueOrDefault("--work-type"), level, day, PackOf(values.GetValueOrDefault("--pack")), facts, json, noSuchLevel)
            : Refuse("缺少 --facts（写有学员情况的 JSON 文件）。");
    }

    /// <summary>A pack by its id in any case, or by the name its conditions have in the standards.</summary>
    private static string? PackOf(string? typed) => typed?.ToUpperInvariant() switch
    {
        null => null,
        "R2023" => ReferencePacks.Rewritten,
        "R2018" or "STD-2020" or "STD-2021" => ReferencePacks.Printed,
        var id => ReferencePacks.Ids.FirstOrDefault(one => one == id) ?? typed,
    };

    private static bool IsNumber(string text) => text.TrimStart('-', '+') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);

    private static Refusal Refuse(string reason) => new("arguments", $"{reason}{Usage}");
}
