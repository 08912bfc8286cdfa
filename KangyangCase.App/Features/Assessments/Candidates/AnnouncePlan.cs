using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Announces an assessment of a cohort by its assessment organization.</summary>
public sealed class AnnouncePlan(WriteGate gate)
{
    public const int PlaceLimit = 40;

    /// <param name="Confirmation">A written word, required only where the scope of the organization's filing is not on file.</param>
    public sealed record Input(CohortId CohortId, string Name, DateOnly AnnouncedOn, DateOnly AssessedOn, string? Place, string? Confirmation = null);

    public Task<Result<AssessmentPlanId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.RunAsync<AssessmentPlanId>(actor, scope => WriteAsync(scope, input), cancellation);

    private static async Task<Result<AssessmentPlanId>> WriteAsync(WriteScope scope, Input input)
    {
        var found = await scope.Db.CohortToAssessAsync(scope.Actor, input.CohortId);
        if (!found.Succeeded) return found.Refusal;
        var cohort = found.Value;
        if (cohort.Goal.Kind == GoalKind.TrainingProgramme) return CandidacyErrors.NothingToAssess;
        if (cohort.AssessmentOrganizationId is not { } organization) return CandidacyErrors.NoAssessmentOrganization;
        if (input.AnnouncedOn > scope.Today) return CandidacyErrors.AnnouncedInTheFuture;
        if (input.Place?.Trim().Length > PlaceLimit) return CandidacyErrors.PlaceTooLong;
        var choice = (await scope.Db.RuleCatalogAsync()).Packs.Choose(cohort.Goal, input.AnnouncedOn);
        var pack = choice?.Pack;
        var plan = AssessmentPlan.Announce(input.Name, cohort, organization, input.AnnouncedOn, input.AssessedOn, input.Place, pack);
        if (!plan.Succeeded) return plan.Refusal;
        var name = plan.Value.Name;
        if (await scope.Db.AssessmentPlans.AnyAsync(one => one.OrganizationId == organization && one.Name == name)) return CandidacyErrors.PlanNameTaken;
        var filed = await CheckFilingAsync(scope, plan.Value, input.Confirmation);
        if (!filed.Succeeded) return filed.Refusal;

        scope.Db.AssessmentPlans.Add(plan.Value);
        await scope.LogAsync(
            "plan.announced", "assessment-plan", plan.Value.Id.Value,
            $"公告评价计划 {name}（{cohort.Name}），公告日 {input.AnnouncedOn:yyyy-MM-dd}，考评日 {input.AssessedOn:yyyy-MM-dd}{(pack is null ? "" : $"，适用规则包 {pack.Name}")}",
            details: new { packId = pack?.Id, packVersion = pack?.Version, why = choice?.Explanation });
        if (filed.Value is { } word)
        {
            await scope.LogAsync("filing.confirmed", "assessment-plan", plan.Value.Id.Value, $"{name}：评价机构备案范围未设定，公告时作书面确认", word);
        }
        return plan.Value.Id;
    }

    /// <summary>The organization may assess what is filed, on the day announced and on the day of the assessment.</summary>
    /// <returns>The written word that was needed; null when the filing covers both days.</returns>
    private static async Task<Result<string?>> CheckFilingAsync(WriteScope scope, AssessmentPlan plan, string? confirmation)
    {
        var history = await scope.Db.FilingHistoryAsync(plan.OrganizationId);
        var answers = new[] { history.Answer(plan.Goal, plan.AnnouncedOn), history.Answer(plan.Goal, plan.AssessedOn) };
        if (Array.Find(answers, answer => answer.Outcome == FilingOutcome.NotCovered) is { } stopped) return stopped.Refusal!;
        if (Array.Find(answers, answer => answer.Outcome == FilingOutcome.Unset) is not { } unset) return (string?)null;
        if (string.IsNullOrWhiteSpace(confirmation)) return unset.Refusal!;
        if (confirmation.Trim().Length > FilingRules.WordLimit) return FilingErrors.WordTooLong;
        scope.Db.RuleConfirmations.Add(new RuleConfirmation
        {
            Id = Guid.CreateVersion7(),
            RuleKey = FilingRules.UnsetAtAnnouncement,
            SubjectKind = "assessment-plan",
            SubjectId = plan.Id.Value.ToString(),
            Text = confirmation.Trim(),
            ActorName = scope.Actor.DisplayName,
            At = scope.Now,
        });
        return confirmation.Trim();
    }
}
