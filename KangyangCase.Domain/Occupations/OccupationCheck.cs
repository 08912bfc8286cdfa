using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Occupations;

/// <summary>Whether an entry of the catalogue may be kept as it stands. Every fault is named, not only the first.</summary>
public static class OccupationCheck
{
    public const int AliasLimit = 40;

    private static readonly char[] Separators = ['/', ':'];

    /// <param name="others">The rest of the catalogue, retired entries included.</param>
    public static IReadOnlyList<Refusal> Faults(Occupation entry, IEnumerable<Occupation> others) =>
        [.. NameFaults(entry), .. AliasFaults(entry), .. Taken(entry, others), .. WorkTypeFaults(entry), .. FactFaults(entry), .. RelatedFaults(entry)];

    /// <summary>What goals already made of the entry forbid: its name, kind, 工种 and levels must still yield each of them.</summary>
    /// <param name="used">Goals in use, of whatever entry.</param>
    public static IReadOnlyList<Refusal> UseFaults(Occupation before, Occupation after, IEnumerable<Goal> used)
    {
        var own = used.Where(goal => goal.Kind == before.Kind.AsGoalKind() && goal.Name == before.Name).ToList();
        if (own.Count == 0) return [];
        if (after.Name != before.Name) return [OccupationEntryErrors.NameInUse(before.Name)];
        var lost = own.Where(goal => after.GoalFor(goal.Level, goal.WorkType) is not { Succeeded: true, Value: var kept } || kept != goal).ToList();
        return lost.Count == 0 ? [] : [OccupationEntryErrors.GoalInUse(lost[0])];
    }

    private static IEnumerable<Refusal> NameFaults(Occupation entry)
    {
        if (entry.Name.Length == 0) yield return OccupationEntryErrors.NameMissing;
        if (entry.Name.Length > Occupation.NameLimit) yield return OccupationEntryErrors.NameTooLong;
        if (entry.Name.IndexOfAny(Separators) >= 0) yield return OccupationEntryErrors.NameSeparated(entry.Name);
    }

    private static IEnumerable<Refusal> AliasFaults(Occupation entry)
    {
        var written = entry.Aliases.Prepend(entry.Name).Select(PlainText.Clean).ToList();
        if (written.Count != written.Distinct().Count()) yield return OccupationEntryErrors.AliasTwice;
        if (entry.Aliases.Any(alias => alias.Length > AliasLimit)) yield return OccupationEntryErrors.AliasTooLong;
    }

    /// <summary>True when one of the entries has the name, or an alias written so.</summary>
    public static bool IsTaken(string name, IEnumerable<Occupation> by) => OwnerOf(name, by) is not null;

    private static IEnumerable<Refusal> Taken(Occupation entry, IEnumerable<Occupation> others)
    {
        var rest = others.Where(other => other.Id != entry.Id).ToList();
        return from name in entry.Aliases.Prepend(entry.Name).Distinct()
               where name.Length > 0
               let owner = OwnerOf(name, rest)
               where owner is not null
               select OccupationEntryErrors.NameTaken(name, owner.Name);
    }

    private static Occupation? OwnerOf(string name, IEnumerable<Occupation> entries)
    {
        var written = PlainText.Clean(name);
        return entries.FirstOrDefault(entry => entry.Aliases.Prepend(entry.Name).Any(other => PlainText.Clean(other) == written));
    }

    private static IEnumerable<Refusal> WorkTypeFaults(Occupation entry)
    {
        if (entry.Kind.AsGoalKind() != GoalKind.Occupation)
        {
            if (entry.WorkTypes.Count > 0) yield return OccupationEntryErrors.WorkTypesNotApplicable(entry.Kind);
            yield break;
        }

        if (entry.WorkTypes.Count == 0) yield return OccupationEntryErrors.WorkTypeMissing;
        if (entry.WorkTypes.Any(type => type.Name.Length == 0 || type.Name.Length > Occupation.NameLimit || type.Name.IndexOfAny(Separators) >= 0))
        {
            yield return OccupationEntryErrors.WorkTypeNameFaulty;
        }

        if (entry.WorkTypes.Select(type => PlainText.Clean(type.Name)).Distinct().Count() != entry.WorkTypes.Count) yield return OccupationEntryErrors.WorkTypeTwice;
        if (entry.WorkTypes.FirstOrDefault(type => type.Levels?.Count == 0) is { } bare) yield return OccupationEntryErrors.LevelsMissing(bare);
        if (entry.LevelsCertainty != Certainty.Unknown && entry.LevelsSource.Count == 0) yield return OccupationEntryErrors.SourceMissing("等级");
    }

    private static IEnumerable<Refusal> FactFaults(Occupation entry)
    {
        (string Title, bool Faulty)[] facts =
        [
            ("学历要求", Unsourced(entry.Education)), ("2015版编码", Unsourced(entry.Code2015)), ("2022版编码", Unsourced(entry.Code2022)),
            ("标准", Unsourced(entry.Standard)), ("标准文号", Unsourced(entry.StandardDocumentNumber)), ("取代的标准", Unsourced(entry.Supersedes)),
            ("责任部门", Unsourced(entry.Departments)),
        ];
        return facts.Where(fact => fact.Faulty).Select(fact => OccupationEntryErrors.SourceMissing(fact.Title));
    }

    private static IEnumerable<Refusal> RelatedFaults(Occupation entry)
    {
        if (entry.RelatedOccupations.Any(one => one.Name.Length == 0)) yield return OccupationEntryErrors.RelatedNameMissing;
        var names = entry.RelatedOccupations.Select(one => PlainText.Clean(one.Name)).ToList();
        if (names.Distinct().Count() != names.Count || names.Contains(PlainText.Clean(entry.Name))) yield return OccupationEntryErrors.RelatedTwice;
        if (entry.RelatedOccupations.Any(one => one.Source.Count == 0)) yield return OccupationEntryErrors.SourceMissing("相关职业");
    }

    private static bool Unsourced<T>(Sourced<T> fact)
        where T : class => fact.Value is not null && fact.Source.Count == 0;
}
