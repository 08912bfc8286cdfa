using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Who may write in a cohort: a coordinator of its training provider, or one whose scope is wider than an organization.</summary>
internal static class CohortAccess
{
    public static bool MayRun(Actor actor, Cohort cohort) =>
        actor.Is(Role.Coordinator) && (actor.Scope is not DataScope.Organization own || cohort.ProviderId == own.Id);

    public static async Task<Result<Cohort>> CohortToRunAsync(this KangyangDb db, Actor actor, CohortId id)
    {
        if (!actor.Is(Role.Coordinator)) return CohortErrors.NotCoordinator;
        return await db.Cohorts(actor).SingleOrDefaultAsync(cohort => cohort.Id == id) is { } found && MayRun(actor, found)
            ? found
            : CohortErrors.NotFound;
    }
}
