using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>A reviewer gives submitted marks back for correction; once anybody of the plan is posted it is too late.</summary>
public sealed class ReturnMarks(WriteGate gate)
{
    public sealed record Input(AssessmentPlanId Plan, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!CandidateAccess.MayReview(actor)) return AssessmentErrors.NotReviewer;
        return await gate.RunAsync(
            actor,
            async scope =>
            {
                var plan = await scope.Db.AssessmentPlans(actor).SingleOrDefaultAsync(entry => entry.Id == input.Plan, cancellation);
                if (plan is null) return AssessmentErrors.PlanNotFound;
                if (await scope.Db.PublicPostings.AnyAsync(posting => posting.PlanId == plan.Id, cancellation)) return AssessmentErrors.MarksPosted;
                if (plan.ReturnMarks(input.Reason) is { Succeeded: false } refused) return refused.Refusal;

                await scope.LogAsync(
                    "assessment.marks-returned", "assessment-plan", plan.Id.Value, $"退回“{plan.Name}”的成绩", reason: plan.MarksReturnedReason);
                foreach (var one in await scope.Db.SheetCandidatesAsync(plan.Id, cancellation))
                {
                    await scope.LogAsync(
                        "assessment.result-returned", "assessment", one.Assessment.Id.Value, "成绩退回更正", plan.MarksReturnedReason, one.Assessment.CaseId);
                }
                return Result.Success;
            },
            cancellation);
    }
}
