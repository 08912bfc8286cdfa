using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Who may act on a cohort that is visible: the coordinators of the organization that runs it, not those of the one that assesses it.</summary>
internal static class CohortAccess
{
    public static bool MayRun(Actor actor, Cohort cohort) => WhyNot(actor, cohort) is null;

    /// <summary>Roster, timetable, attendance and completion are run; a past class is only on file.</summary>
    public static Refusal? WhyNot(Actor actor, Cohort cohort) => WhyNotOwn(actor, cohort) ?? (cohort.IsHistorical ? CohortErrors.Historical : null);

    /// <summary>What may also be done with people of a past class: have them assessed.</summary>
    public static Refusal? WhyNotOwn(Actor actor, Cohort cohort) =>
        !actor.Is(Role.Coordinator) ? CohortErrors.NotCoordinator
        : actor.Scope is DataScope.Organization own && own.Id == cohort.ProviderId ? null
        : ImportErrors.NotOwnCohort;

    /// <summary>The cohort a write works on; somebody else's is not found.</summary>
    public static async Task<Result<Cohort>> CohortToRunAsync(this KangyangDb db, Actor actor, CohortId id)
    {
        if (!actor.Is(Role.Coordinator)) return CohortErrors.NotCoordinator;
        return await db.Cohorts(actor).SingleOrDefaultAsync(cohort => cohort.Id == id) is { } found && MayRun(actor, found)
            ? found
            : CohortErrors.NotFound;
    }
}
