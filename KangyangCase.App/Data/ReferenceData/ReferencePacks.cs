using KangyangCase.App.Hosting;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The policy packs shipped with the program (policy-packs/*.json).</summary>
public static class ReferencePacks
{
    public const string Printed = "STD-2019";
    public const string Rewritten = "R-2023";
    public const string SpecialAbilities = "ZX";

    public static readonly IReadOnlyList<string> Ids = [Printed, Rewritten, SpecialAbilities];

    /// <exception cref="StartupRefusedException">Names file, line and reason.</exception>
    public static IReadOnlyList<PolicyPack> Load() => [.. Ids.Select(Load)];

    private static PolicyPack Load(string id)
    {
        var file = ReferenceFile.Open($"policy-packs/{id}.json");
        var row = file.As<PolicyPackJson.PackRow>();
        if (row.Id != id) throw file.Fault($"编号应为 {id}", "id");
        foreach (var (place, set) in row.Conditions.Index())
        {
            foreach (var (at, level) in set.Levels.Index())
            {
                Check(file, level, place, at);
            }
        }

        var pack = PolicyPackJson.PackOf(row);
        return PackCheck.Check(pack) is { Succeeded: false } faulty ? throw file.Fault(faulty.Refusal.Message) : pack;
    }

    private static void Check(ReferenceFile file, PolicyPackJson.LevelRow level, int set, int at)
    {
        if (level.Level is < 1 or > 5) throw file.Fault($"没有 {level.Level} 这个等级", "conditions", set, "levels", at, "level");
        foreach (var (place, one) in level.Alternatives.Index())
        {
            foreach (var (number, requirement) in one.Requirements.Index())
            {
                if (RequirementRow.Find(requirement) is not null) continue;
                throw file.Fault(
                    $"要求 {requirement.Kind} 不认识，或缺少年数、等级、文字",
                    "conditions", set, "levels", at, "alternatives", place, "requirements", number);
            }
        }
    }
}
