using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

public enum ReviewDecision
{
    /// <summary>批准.</summary>
    Approve,

    /// <summary>退回, with a reason.</summary>
    SendBack,
}

/// <summary>A reviewer decides on one or several candidates. Who was decided meanwhile is named; the others are written.</summary>
public sealed class ReviewCandidates(WriteGate gate)
{
    /// <param name="Text">Reason of sending back; when approving, the reviewer's word on people whose conditions had to be judged.</param>
    public sealed record Input(AssessmentPlanId PlanId, IReadOnlyList<AssessmentId> Candidates, ReviewDecision Decision, string? Text = null);

    public Task<Result<BatchReport>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.RunAsync<BatchReport>(actor, scope => WriteAsync(scope, input), cancellation);

    private static async Task<Result<BatchReport>> WriteAsync(WriteScope scope, Input input)
    {
        if (!CandidateAccess.MayReview(scope.Actor)) return AssessmentErrors.NotReviewer;
        if (await scope.Db.AssessmentPlans(scope.Actor).SingleOrDefaultAsync(one => one.Id == input.PlanId) is not { } plan) return AssessmentErrors.PlanNotFound;
        if (plan.MarksSubmittedAt is not null) return CandidacyErrors.ListClosed;
        if (input.Candidates.Count == 0) return CandidacyErrors.NobodyChosen;
        if (input.Text?.Trim().Length > CandidacyErrors.TextLimit) return CandidacyErrors.TextTooLong;

        var rows = await (
            from assessment in scope.Db.Assessments
            join caseFile in scope.Db.Cases on assessment.CaseId equals caseFile.Id
            join trainee in scope.Db.Trainees on caseFile.TraineeId equals trainee.Id
            where assessment.PlanId == plan.Id
            orderby assessment.CandidateNumber
            select new { Assessment = assessment, trainee.Name }).ToListAsync();
        var chosen = rows.Where(row => input.Candidates.Contains(row.Assessment.Id)).ToList();
        if (chosen.Count != input.Candidates.Distinct().Count()) return AssessmentErrors.NotFound;

        var results = new List<PersonResult>();
        foreach (var row in chosen)
        {
            var decided = Decide(scope, row.Assessment, input);
            results.Add(new(row.Name, decided.Refusal));
            if (decided.Succeeded) await LogAsync(scope, plan, row.Assessment, row.Name, input.Decision);
        }

        return new BatchReport(results);
    }

    private static Result Decide(WriteScope scope, Assessment assessment, Input input)
    {
        if (input.Decision == ReviewDecision.SendBack) return assessment.SendBack(scope.Actor.DisplayName, input.Text ?? "", scope.Today);
        var needsWord = StoredEligibility.Read(assessment.Eligibility).ReviewerConfirms;
        if (assessment.Candidacy == CandidacyStatus.PutForward && needsWord && string.IsNullOrWhiteSpace(input.Text))
        {
            return CandidacyErrors.ReviewConfirmationMissing;
        }

        return assessment.Approve(scope.Actor.DisplayName, needsWord ? input.Text : null, scope.Today);
    }

    private static Task LogAsync(WriteScope scope, AssessmentPlan plan, Assessment assessment, string name, ReviewDecision decision) => scope.LogAsync(
        decision switch { ReviewDecision.Approve => "candidate.approved", ReviewDecision.SendBack => "candidate.sent-back" },
        "assessment",
        assessment.Id.Value,
        $"{decision switch { ReviewDecision.Approve => "批准", ReviewDecision.SendBack => "退回" }} {name} 参加 {plan.Name}",
        assessment.DecisionReason,
        assessment.CaseId);
}
