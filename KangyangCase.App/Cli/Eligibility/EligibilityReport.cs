using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Cli.Eligibility;

/// <summary>The answer, for machines and for people.</summary>
/// <param name="Eligible">Null: a person has to judge, or nothing is on file.</param>
/// <param name="Reason">Code of a refusal that comes before any condition: <c>level.absent</c>.</param>
internal sealed record EligibilityReport(
    bool? Eligible, string Certainty, DateOnly? Earliest, string? Pack, int? PackVersion, string? Reason, string Message,
    IReadOnlyList<AlternativeVerdict> Alternatives, IReadOnlyList<string> Sooner, string? Document = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static EligibilityReport Of(EligibilityVerdict verdict, PackChoice choice) => new(
        verdict.Outcome switch
        {
            EligibilityOutcome.Eligible => true,
            EligibilityOutcome.NotEligible => false,
            EligibilityOutcome.NeedsJudgement => null,
        },
        Name(verdict.Standing), verdict.Earliest, verdict.PackId, verdict.PackVersion, null,
        string.Join("；", new[] { verdict.Outcome.Label(), verdict.Standing.Label(), choice.Explanation }.Where(text => text.Length > 0)),
        verdict.Alternatives, EligibilityAdvice.Sooner(verdict), verdict.Basis.Document);

    /// <summary>The goal itself does not stand: no level, no assessment.</summary>
    public static EligibilityReport Refused(Refusal refusal, string? pack) =>
        new(false, Name(Standing.Printed), null, pack, null, refusal.Code, refusal.ToString(), [], []);

    public static EligibilityReport NothingOnFile(Goal goal, PackChoice? choice, DateOnly? startsOn)
    {
        var refusal = EligibilityErrors.NothingOnFile(goal, choice?.Pack, startsOn);
        return new(null, Name(Standing.Unconfirmed), null, choice?.Pack.Id, choice?.Pack.Version, refusal.Code, refusal.ToString(), [], []);
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Eligible,
            Certainty,
            Earliest,
            Pack,
            PackVersion,
            Reason,
            Message,
            Alternatives = Alternatives.Select(one => new
            {
                one.Id,
                one.Text,
                one.Met,
                one.Earliest,
                Parts = one.Parts.Select(part => new { part.Rule, part.Required, part.Found, part.Met, Earliest = part.Earliest == DateOnly.MinValue ? null : part.Earliest, Clause = $"{Document} {part.Clause}".TrimStart(), part.Source }),
            }),
            Sooner,
        },
        Json);

    public string ToText()
    {
        var lines = new List<string> { Message };
        if (Pack is not null) lines.Add($"规则包：{Pack}{(PackVersion is { } version ? $" 第 {version} 版" : "")}");
        if (Eligible != true && Earliest is { } day) lines.Add($"最早：{Show(day)}");
        foreach (var one in Alternatives)
        {
            lines.Add($"[{Mark(one.Met)}] {one.Text}{(one.Met != true && one.Earliest is { } first ? $"（{Show(first)} 满足）" : "")}");
            lines.AddRange(one.Parts.Select(part => $"    [{Mark(part.Met)}] {part.Required}；现有：{part.Found}；{Document} {part.Clause}"));
        }

        lines.AddRange(Sooner);
        return string.Join(Environment.NewLine, lines);
    }

    private static string Mark(bool? met) => met switch { true => "符合", false => "不符合", null => "需认定" };

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(Standing standing) => JsonNamingPolicy.CamelCase.ConvertName(standing.ToString());
}
