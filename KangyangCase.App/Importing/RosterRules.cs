using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Trainees;

namespace KangyangCase.App.Importing;

/// <summary>A kind of person the training plans name, and how rosters write it.</summary>
public sealed record TargetGroupName(string Code, string Label, IReadOnlyList<string> Synonyms);

public sealed record OccupationName(string Name, IReadOnlyList<string> Aliases);

/// <summary>What rows are judged by. Every value comes from the rule catalogue or reference data, none from code.</summary>
/// <param name="WorkingAge">Null: not set; then nobody is refused for youth and <see cref="RosterReport.UnsetRules"/> says so.</param>
/// <param name="Retirement">Ages not set point nobody out, and are named likewise.</param>
/// <param name="RetirementIsExample">The ages are examples of demo mode; whoever is pointed out is told so.</param>
/// <param name="Occupations">Those a written occupation is matched against; that of the class itself is always among them.</param>
public sealed record RosterRules(
    LegalWorkingAge? WorkingAge,
    RetirementAges Retirement,
    bool RetirementIsExample,
    IReadOnlyList<TargetGroupName> TargetGroups,
    IReadOnlyList<OccupationName> Occupations)
{
    private static readonly string[] RetirementKeys = [RuleKeys.RetirementAgeWomen, RuleKeys.RetirementAgeWomenCadres, RuleKeys.RetirementAgeMen];

    private static readonly Lazy<IReadOnlyList<TargetGroupName>> Groups =
        new(() => [.. ReferenceTargetGroups.Load().Select(one => new TargetGroupName(one.Code, one.Label, one.Synonyms))]);

    private static readonly Lazy<OccupationCatalogue> ShippedOccupations = new(ReferenceOccupations.Load);

    public IReadOnlyList<string> Unset =>
        [.. WorkingAge is null ? (string[])["法定劳动年龄"] : [], .. Retirement.IsComplete ? (string[])[] : ["退休年龄"]];

    /// <param name="catalog">The stored rules, or those shipped.</param>
    /// <param name="startsOn">First day of the class: the values in force on that day count.</param>
    /// <param name="occupations">The stored catalogue; null: the one shipped.</param>
    public static RosterRules Of(RuleCatalog catalog, DateOnly startsOn, OccupationCatalogue? occupations = null)
    {
        var working = catalog.WholeNumber(RuleKeys.LegalWorkingAge, startsOn);
        return new RosterRules(
            working.IsSet ? new LegalWorkingAge(working.Value, working.Setting.Clause) : null,
            new RetirementAges(Age(RuleKeys.RetirementAgeWomen), Age(RuleKeys.RetirementAgeWomenCadres), Age(RuleKeys.RetirementAgeMen)),
            RetirementKeys.Any(key => catalog.Find(key, startsOn) is { IsSet: true, IsDemoValue: true }),
            Groups.Value,
            [.. (occupations ?? ShippedOccupations.Value).All.Select(one => new OccupationName(one.Name, one.Aliases))]);

        int? Age(string key) => catalog.WholeNumber(key, startsOn) is { IsSet: true } set ? set.Value : null;
    }

    /// <summary>The rules as shipped, for the dry run without a database.</summary>
    /// <param name="demo">With the example values of demo mode for what is shipped empty.</param>
    public static RosterRules Shipped(DateOnly startsOn, bool demo = false) =>
        Of(demo ? ReferenceRules.Load().ForDemo() : ReferenceRules.Load(), startsOn);
}
