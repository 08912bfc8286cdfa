using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>
/// Puts completed people forward as candidates of a plan. Each is judged on the business date under the conditions in force on the plan's
/// announcement day; who may sit is written, who may not is named with clause and earliest date.
/// </summary>
public sealed class PutCandidatesForward(WriteGate gate)
{
    /// <param name="Confirmation">Required for people whose conditions a person has to judge, or for whom none are on file.</param>
    public sealed record Input(AssessmentPlanId PlanId, IReadOnlyList<CaseFileId> People, string? Confirmation = null);

    public Task<Result<BatchReport>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.RunAsync<BatchReport>(actor, scope => WriteAsync(scope, input), cancellation);

    private static async Task<Result<BatchReport>> WriteAsync(WriteScope scope, Input input)
    {
        if (!scope.Actor.Is(Role.Coordinator)) return CandidacyErrors.NotCoordinator;
        if (await scope.Db.AssessmentPlans(scope.Actor).SingleOrDefaultAsync(one => one.Id == input.PlanId) is not { } plan
            || !CandidateAccess.MayPutForward(scope.Actor, plan.ProviderId))
        {
            return AssessmentErrors.PlanNotFound;
        }

        if (plan.MarksSubmittedAt is not null) return CandidacyErrors.ListClosed;
        if (input.People.Count == 0) return CandidacyErrors.NobodyChosen;
        var word = string.IsNullOrWhiteSpace(input.Confirmation) ? null : input.Confirmation.Trim();
        if (word?.Length > CandidacyErrors.TextLimit) return CandidacyErrors.TextTooLong;

        var chosen = input.People.ToHashSet();
        var people = (await scope.Db.ClassCandidatesAsync(scope.Actor, plan.CohortId, plan, scope.Today)).Where(person => chosen.Contains(person.CaseId)).ToList();
        if (people.Count != chosen.Count) return CandidacyErrors.NotInClass;

        var number = await scope.Db.Assessments.Where(one => one.PlanId == plan.Id).MaxAsync(one => (int?)one.CandidateNumber) ?? 0;
        var results = new List<PersonResult>();
        foreach (var person in people)
        {
            var eligibility = person.Eligibility(scope.Today, plan.AnnouncedOn);
            var refusal = person.WhyNot(plan.Goal, scope.Today) ?? (eligibility.NeedsWord && word is null ? CandidacyErrors.ConfirmationMissing : null);
            results.Add(new(person.Name, refusal));
            if (refusal is null) await AddAsync(scope, plan, person, ++number, eligibility, word);
        }

        return new BatchReport(results);
    }

    private static async Task AddAsync(
        WriteScope scope, AssessmentPlan plan, ClassCandidate person, int number, StoredEligibility eligibility, string? word)
    {
        var stored = eligibility.NeedsWord ? eligibility with { Confirmation = word, ConfirmedBy = scope.Actor.DisplayName } : eligibility;
        var assessment = Assessment.PutForward(plan.Id, person.CaseId, number, stored.ToJson(), scope.Today);
        scope.Db.Assessments.Add(assessment);
        await scope.LogAsync(
            "candidate.put-forward", "assessment", assessment.Id.Value, $"提交 {person.Name} 参加 {plan.Name}，考生序号 {number}",
            stored.Confirmation, person.CaseId, new { stored.Outcome, stored.PackId, stored.PackVersion, stored.Standing, stored.On, stored.RestsOnDeclared });
    }
}
