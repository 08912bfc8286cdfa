using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

public static class CohortStageReader
{
    /// <summary>The stage of every case in these classes that the actor may see.</summary>
    public static async Task<ILookup<CohortId, CaseStage>> StagesByCohortAsync(
        this KangyangDb db, Actor actor, IReadOnlyList<CohortId> cohorts, DateOnly today)
    {
        var places = db.Enrollments.Where(entry => cohorts.Contains(entry.CohortId));
        var stages = await db.StagesAsync(db.Cases(actor).Where(entry => places.Any(place => place.CaseId == entry.Id)), today);
        var rows = await places.Select(entry => new { entry.CohortId, entry.CaseId }).ToListAsync();
        return rows.Where(row => stages.ContainsKey(row.CaseId)).ToLookup(row => row.CohortId, row => stages[row.CaseId]);
    }
}
