using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

public static class SheetReader
{
    /// <summary>How many score sheets with approved candidates stand where; submitted ones are not counted.</summary>
    public static async Task<IReadOnlyDictionary<SheetState, int>> OpenSheetsAsync(this KangyangDb db, Actor actor)
    {
        var rows = await db.AssessmentPlans(actor).AsNoTracking().Where(plan => plan.MarksSubmittedAt == null)
            .Select(plan => new
            {
                plan.MarksReturnedReason,
                Approved = db.Assessments.Any(one => one.PlanId == plan.Id && one.Candidacy == CandidacyStatus.Approved
                    && db.Cases.Any(entry => entry.Id == one.CaseId && entry.ExitedOn == null)),
                Marked = db.Assessments.Any(one => one.PlanId == plan.Id && one.Candidacy == CandidacyStatus.Approved && one.Marks.Any()
                    && db.Cases.Any(entry => entry.Id == one.CaseId && entry.ExitedOn == null)),
            }).ToListAsync();
        return rows.Where(row => row.Approved).GroupBy(row => SheetStates.Of(false, row.MarksReturnedReason, row.Marked))
            .ToDictionary(group => group.Key, group => group.Count());
    }
}
