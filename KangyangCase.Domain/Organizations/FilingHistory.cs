using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Domain.Organizations;

public enum FilingOutcome
{
    Covered,

    /// <summary>未设定: only a carried-over filing, whose scope is not on file; somebody confirms in writing.</summary>
    Unset,

    NotCovered,
}

/// <param name="Filing">The one that covers or leaves it open; null when nothing does.</param>
/// <param name="Refusal">Why not; set unless covered.</param>
public sealed record FilingAnswer(FilingOutcome Outcome, Filing? Filing, Refusal? Refusal);

/// <summary>All filings of one organization; whoever asks what it may do, or how it numbers, asks here.</summary>
public sealed class FilingHistory(Organization organization, IReadOnlyList<Filing> filings)
{
    public Organization Organization => organization;

    /// <summary>Newest first; a carried-over one last.</summary>
    public IReadOnlyList<Filing> Filings { get; } =
        [.. filings.OrderBy(filing => filing.IsUnspecified).ThenByDescending(filing => filing.ValidFrom).ThenByDescending(filing => filing.Id.Value)];

    /// <summary>Whether the goal may be assessed, or a certificate for it issued, on a day.</summary>
    public FilingAnswer Answer(Goal goal, DateOnly day)
    {
        if (organization.Kind != OrganizationKind.AssessmentOrganization) return No(FilingErrors.NotAssessing(organization.Name));
        var inForce = Filings.Where(filing => !filing.IsUnspecified && filing.InForceOn(day)).ToList();
        if (inForce.Find(filing => filing.Covers(goal)) is { } covering) return new(FilingOutcome.Covered, covering, null);
        if (inForce is [var other, ..]) return No(FilingErrors.GoalNotFiled(organization.Name, goal, day, other));
        if (Filings.FirstOrDefault(filing => filing.IsUnspecified && filing.InForceOn(day)) is { } carried)
        {
            return new(FilingOutcome.Unset, carried, FilingErrors.ScopeUnset(organization.Name));
        }
        return No(WhyNoneInForce(goal, day));
    }

    /// <summary>The filing whose numbering applies on a day; filings in force together number alike, see <see cref="Accept"/>.</summary>
    public Filing? NumberingOn(DateOnly day) => Filings.FirstOrDefault(filing => filing.InForceOn(day));

    public Refusal NoneInForce(DateOnly day) => WhyNoneInForce(null, day);

    /// <summary>The same document is entered once. On one day there is one numbering: filings that overlap must have the same source and prefix.</summary>
    public Result Accept(Filing fresh)
    {
        var same = Filings.FirstOrDefault(filing => filing.Id != fresh.Id && filing.DocumentNumber == fresh.DocumentNumber && filing.ValidFrom == fresh.ValidFrom);
        if (same is not null) return FilingErrors.Known(same);
        var clash = Filings.FirstOrDefault(filing => filing.Id != fresh.Id && !filing.IsUnspecified && DateRange.Overlap((filing.ValidFrom, filing.LastDay), (fresh.ValidFrom, fresh.LastDay))
            && (filing.NumberPrefix != fresh.NumberPrefix || filing.NumberSource != fresh.NumberSource));
        return clash is null ? Result.Success : FilingErrors.NumberingClash(clash);
    }

    private static FilingAnswer No(Refusal refusal) => new(FilingOutcome.NotCovered, null, refusal);

    private Refusal WhyNoneInForce(Goal? goal, DateOnly day)
    {
        if (Filings.Count == 0) return FilingErrors.None(organization.Name);
        if (Filings.Select(filing => filing.SuspensionOn(day)).FirstOrDefault(one => one is not null) is { } suspended)
        {
            return FilingErrors.Suspended(organization.Name, day, suspended);
        }
        var coming = Filings.Where(filing => filing.ValidFrom > day && (goal is null || filing.Covers(goal))).MinBy(filing => filing.ValidFrom);
        var last = Filings.Where(filing => filing.LastDay < day).MaxBy(filing => filing.LastDay);
        return FilingErrors.OutOfForce(organization.Name, day, last, coming?.ValidFrom);
    }
}
