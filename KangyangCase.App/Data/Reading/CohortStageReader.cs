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
        var rows = await places.Select(entry => new { entry.CohortId, entry.CaseId }).ToListAsync();
        var enrolled = rows.Select(row => row.CaseId).Distinct().ToList();
        var visible = await db.Cases(actor).Where(entry => enrolled.Contains(entry.Id)).Select(entry => entry.Id).ToListAsync();
        var stages = await db.StagesAsync(db.Cases.Where(entry => visible.Contains(entry.Id)), today);
        return rows.Where(row => stages.ContainsKey(row.CaseId)).ToLookup(row => row.CohortId, row => stages[row.CaseId]);
    }
}
