using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;

namespace KangyangCase.Domain.Certificates;

/// <summary>The last serial given out per organization, year and level; advanced in the transaction that issues.</summary>
public sealed class NumberCounter
{
    private NumberCounter(OrganizationId organizationId, int year, SkillLevel level, int last)
    {
        OrganizationId = organizationId;
        Year = year;
        Level = level;
        Last = last;
    }

    public OrganizationId OrganizationId { get; }

    public int Year { get; }

    public SkillLevel Level { get; }

    public int Last { get; private set; }

    public static NumberCounter Start(OrganizationId organization, int year, SkillLevel level) => new(organization, year, level, 0);

    public int Next() => ++Last;
}
