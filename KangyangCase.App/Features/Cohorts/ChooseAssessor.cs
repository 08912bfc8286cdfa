using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Names the organization that will assess a class opened without one.</summary>
public sealed class ChooseAssessor(WriteGate gate)
{
    public sealed record Input(CohortId CohortId, OrganizationId Assessor);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return CohortErrors.NotCoordinator;
        return await gate.RunAsync(actor, async scope =>
        {
            if (await scope.Db.Cohorts(actor).SingleOrDefaultAsync(entry => entry.Id == input.CohortId, cancellation) is not { } cohort) return CohortErrors.NotFound;
            if (CohortAccess.WhyNotOwn(actor, cohort) is { } refusal) return refusal;
            if (cohort.AssessmentOrganizationId is not null) return CohortErrors.AssessorChosen;
            // Whom to be assessed by is a choice among all filed organizations, also of other districts.
            if (await scope.Db.Organizations.SingleOrDefaultAsync(
                entry => entry.Id == input.Assessor && entry.Kind == OrganizationKind.AssessmentOrganization, cancellation) is not { } assessor)
            {
                return CohortErrors.AssessorUnknown;
            }

            cohort.ChooseAssessmentOrganization(assessor.Id);
            await scope.LogAsync("cohort.assessor-chosen", "cohort", cohort.Id.Value, $"{cohort.Name}的评价机构定为 {assessor.Name}");
            return Result.Success;
        }, cancellation);
    }
}
