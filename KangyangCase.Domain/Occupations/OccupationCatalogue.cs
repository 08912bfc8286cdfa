using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations;

/// <param name="ByAlias">True when another name than the official one was written.</param>
public sealed record OccupationMatch(Occupation Occupation, bool ByAlias);

/// <summary>Every entry, found by name, alias or id. Names are compared without blanks and in half-width form.</summary>
public sealed class OccupationCatalogue
{
    private readonly Dictionary<string, OccupationMatch> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Occupation> byId;

    /// <exception cref="ArgumentException">Two entries share a name, alias or id.</exception>
    public OccupationCatalogue(IEnumerable<Occupation> all)
    {
        All = [.. all];
        byId = All.ToDictionary(one => one.Id, StringComparer.Ordinal);
        foreach (var occupation in All)
        {
            byName.Add(PlainText.Clean(occupation.Name), new(occupation, ByAlias: false));
            foreach (var alias in occupation.Aliases)
            {
                byName.Add(PlainText.Clean(alias), new(occupation, ByAlias: true));
            }
        }
    }

    public IReadOnlyList<Occupation> All { get; }

    public IEnumerable<Occupation> OfKind(GoalKind kind) => All.Where(one => one.Kind.AsGoalKind() == kind);

    public OccupationMatch? Find(string? nameOrAlias) => byName.GetValueOrDefault(PlainText.Clean(nameOrAlias));

    public Occupation? ById(string id) => byId.GetValueOrDefault(id);

    /// <summary>The goal written as words: name, level, 工种.</summary>
    public Result<Goal> GoalFor(string name, SkillLevel? level = null, string? workType = null) =>
        Find(name) is { } match ? match.Occupation.GoalFor(level, workType) : OccupationErrors.NotFound(name);
}
