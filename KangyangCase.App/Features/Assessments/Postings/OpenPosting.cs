using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>A reviewer posts the passed list of a plan from today on. Dates are frozen with the act.</summary>
public sealed class OpenPosting(WriteGate gate)
{
    /// <param name="Shown">Whom the preview showed: exactly these are posted, or nobody.</param>
    /// <param name="LastDay">The last day the preview showed.</param>
    public sealed record Input(AssessmentPlanId Plan, IReadOnlyCollection<AssessmentId> Shown, DateOnly LastDay);

    public async Task<Result<PublicPostingId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!CandidateAccess.MayReview(actor)) return AssessmentErrors.NotReviewer;
        return await gate.RunAsync<PublicPostingId>(
            actor,
            async scope =>
            {
                var plan = await scope.Db.AssessmentPlans(actor).SingleOrDefaultAsync(entry => entry.Id == input.Plan, cancellation);
                if (plan is null) return AssessmentErrors.PlanNotFound;
                if (await scope.Db.PostingEntries.AnyAsync(entry => input.Shown.Contains(entry.AssessmentId), cancellation)) return PostingErrors.AlreadyPosted;
                var planned = await scope.Db.PlanPostingAsync(plan, scope.Today);
                if (!planned.Succeeded) return planned.Refusal;
                var (people, window) = planned.Value;
                if (window.LastDay != input.LastDay || !people.Select(one => one.Assessment.Id).ToHashSet().SetEquals(input.Shown)) return PostingErrors.PreviewStale;

                var opened = PublicPosting.Open(plan, [.. people.Select(one => one.Assessment.Id)], window.PostedOn, window.WorkingDays, window.LastDay);
                if (!opened.Succeeded) return opened.Refusal;
                scope.Db.PublicPostings.Add(opened.Value);
                await scope.LogAsync(
                    "posting.opened", "public-posting", opened.Value.Id.Value, $"公示“{plan.Name}”合格名单 {people.Count} 人：{window}",
                    details: new { plan = plan.Id.Value, window.PostedOn, window.WorkingDays, window.LastDay, window.IssueFrom, plan.PackId, plan.PackVersion });
                foreach (var one in people)
                {
                    await scope.LogAsync(
                        "posting.listed", "assessment", one.Assessment.Id.Value, $"列入公示：{window}", caseId: one.Assessment.CaseId);
                }
                return opened.Value.Id;
            },
            cancellation);
    }
}
