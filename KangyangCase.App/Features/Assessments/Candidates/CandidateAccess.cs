using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Who may write candidates: a coordinator of the cohort's training provider; a reviewer within the district.</summary>
internal static class CandidateAccess
{
    public static bool MayPutForward(Actor actor, Domain.Organizations.OrganizationId provider) =>
        actor.Is(Role.Coordinator) && actor.Scope is DataScope.Organization own && provider == own.Id;

    /// <summary>A reviewer belongs to an authority, not to a party of the assessment.</summary>
    public static bool MayReview(Actor actor) => actor.Is(Role.Reviewer) && actor.Scope is not DataScope.Organization;

    public static async Task<Result<Cohort>> CohortToAssessAsync(this KangyangDb db, Actor actor, CohortId id)
    {
        if (!actor.Is(Role.Coordinator)) return CandidacyErrors.NotCoordinator;
        return await db.Cohorts(actor).SingleOrDefaultAsync(cohort => cohort.Id == id) is { } found && MayPutForward(actor, found.ProviderId)
            ? found
            : CohortErrors.NotFound;
    }
}
