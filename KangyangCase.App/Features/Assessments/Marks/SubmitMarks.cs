using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>An examiner submits a complete sheet: from then on it is locked and others may read it.</summary>
public sealed class SubmitMarks(WriteGate gate)
{
    public sealed record Input(AssessmentPlanId Plan);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Examiner)) return AssessmentErrors.NotExaminer;
        return await gate.RunAsync(
            actor,
            async scope =>
            {
                var plan = await scope.Db.AssessmentPlans(actor).SingleOrDefaultAsync(entry => entry.Id == input.Plan, cancellation);
                if (plan is null) return AssessmentErrors.PlanNotFound;
                if (MarkingRights.ToEnter(actor, plan) is { Succeeded: false } forbidden) return forbidden.Refusal;
                var settings = await scope.Db.RuleCatalogAsync();
                if (Judging.RuleFor(plan, settings) is null) return AssessmentErrors.NoPassRule(plan.Goal.Display);

                var people = (await scope.Db.SheetCandidatesAsync(plan.Id, cancellation))
                    .Select(one => (one.Assessment, Judging.Judge(plan, one.Assessment, settings)!.Outcome)).ToList();
                if (people.Count == 0) return AssessmentErrors.NobodyApproved;
                if (people.Count(one => one.Outcome == AssessmentOutcome.Incomplete) is > 0 and var missing) return AssessmentErrors.MarksIncomplete(missing);
                if (plan.SubmitMarks(scope.Now) is { Succeeded: false } refused) return refused.Refusal;

                var passed = people.Count(one => one.Outcome == AssessmentOutcome.Passed);
                await scope.LogAsync(
                    "assessment.marks-submitted", "assessment-plan", plan.Id.Value, $"提交“{plan.Name}”的成绩：{people.Count} 人，合格 {passed} 人",
                    details: new { people = people.Count, passed, absent = people.Count(one => one.Outcome == AssessmentOutcome.Absent), plan.PackId, plan.PackVersion });
                foreach (var (assessment, outcome) in people)
                {
                    await scope.LogAsync(
                        "assessment.result-submitted", "assessment", assessment.Id.Value, $"成绩提交：{outcome.Label()}", caseId: assessment.CaseId);
                }
                return Result.Success;
            },
            cancellation);
    }
}
