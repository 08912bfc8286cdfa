using KangyangCase.Domain.Occupations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>The catalogue as it stands in the database now.</summary>
public static class OccupationStore
{
    public static async Task<OccupationCatalogue> OccupationCatalogueAsync(this KangyangDb db, CancellationToken cancellation = default) =>
        new((await db.Occupations.AsNoTracking().OrderBy(entry => entry.Position).ThenBy(entry => entry.Name).ToListAsync(cancellation))
            .Select(entry => entry.ToOccupation()));

    /// <summary>Every goal that a class, a case, an assessment plan or a standard has: their words must stay readable.</summary>
    public static async Task<IReadOnlyList<Goal>> GoalsInUseAsync(this KangyangDb db, CancellationToken cancellation = default)
    {
        var goals = new HashSet<Goal>();
        foreach (var used in (IQueryable<Goal>[])
        [
            db.Cohorts.Select(one => one.Goal), db.Cases.Select(one => one.Goal), db.AssessmentPlans.Select(one => one.Goal),
            db.TrainingStandards.Select(one => one.Goal), db.AssessmentStandards.Select(one => one.Goal),
        ])
        {
            goals.UnionWith(await used.Distinct().ToListAsync(cancellation));
        }
        return [.. goals];
    }
}
