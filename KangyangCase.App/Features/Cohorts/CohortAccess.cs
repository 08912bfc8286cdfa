using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Who may act on a cohort that is visible: the coordinators of the organization that runs it, not those of the one that assesses it.</summary>
internal static class CohortAccess
{
    public static bool MayRun(Actor actor, Cohort cohort) => WhyNot(actor, cohort) is null;

    public static Refusal? WhyNot(Actor actor, Cohort cohort) =>
        !actor.Is(Role.Coordinator) ? CohortErrors.NotCoordinator
        : actor.Scope is DataScope.Organization own && own.Id == cohort.ProviderId ? null
        : ImportErrors.NotOwnCohort;
}
