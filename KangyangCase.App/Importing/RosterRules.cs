using System.Text.Json;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>A kind of person the training plans name, and how rosters write it.</summary>
public sealed record TargetGroupName(string Code, string Label, IReadOnlyList<string> Synonyms);

public sealed record OccupationName(string Name, IReadOnlyList<string> Aliases);

/// <summary>What rows are judged by. Every value comes from reference data or the database, none from code.</summary>
/// <param name="Retirement">Null: not set; then nobody is pointed out and <see cref="RosterReport.UnsetRules"/> says so.</param>
/// <param name="Occupations">Those a written occupation is matched against; that of the class itself is always among them.</param>
public sealed record RosterRules(
    LegalWorkingAge WorkingAge,
    RetirementAges? Retirement,
    IReadOnlyList<TargetGroupName> TargetGroups,
    IReadOnlyList<OccupationName> Occupations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The rules as shipped.</summary>
    /// <param name="demo">With the example values of demo mode for what is shipped empty.</param>
    public static RosterRules Shipped(bool demo = false, IReadOnlyList<OccupationName>? occupations = null)
    {
        var rules = Read<RulesFile>("roster-rules.json");
        return new RosterRules(
            rules.LegalWorkingAge,
            demo ? rules.Demo.RetirementAges : rules.RetirementAges,
            Read<GroupsFile>("target-groups.json").Groups,
            occupations ?? []);
    }

    private static T Read<T>(string file)
    {
        using var stream = typeof(RosterRules).Assembly.GetManifestResourceStream($"KangyangCase.App.Data.ReferenceData.{file}")
            ?? throw new InvalidOperationException($"Reference data {file} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidOperationException($"Reference data {file} is empty.");
    }

    private sealed record RulesFile(LegalWorkingAge LegalWorkingAge, RetirementAges? RetirementAges, DemoValues Demo);

    private sealed record DemoValues(RetirementAges RetirementAges);

    private sealed record GroupsFile(IReadOnlyList<TargetGroupName> Groups);
}
