using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Announces an assessment of a cohort by its assessment organization.</summary>
public sealed class AnnouncePlan(WriteGate gate)
{
    public const int PlaceLimit = 40;

    public sealed record Input(CohortId CohortId, string Name, DateOnly AnnouncedOn, DateOnly AssessedOn, string? Place);

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
        var pack = (await scope.Db.RuleCatalogAsync()).Packs.Choose(cohort.Goal, input.AnnouncedOn)?.Pack;
        var plan = AssessmentPlan.Announce(input.Name, cohort, organization, input.AnnouncedOn, input.AssessedOn, input.Place, pack);
        if (!plan.Succeeded) return plan.Refusal;
        var name = plan.Value.Name;
        if (await scope.Db.AssessmentPlans.AnyAsync(one => one.OrganizationId == organization && one.Name == name)) return CandidacyErrors.PlanNameTaken;

        scope.Db.AssessmentPlans.Add(plan.Value);
        await scope.LogAsync(
            "plan.announced", "assessment-plan", plan.Value.Id.Value,
            $"公告评价计划 {name}（{cohort.Name}），公告日 {input.AnnouncedOn:yyyy-MM-dd}，考评日 {input.AssessedOn:yyyy-MM-dd}{(pack is null ? "" : $"，适用规则包 {pack.Name}")}",
            details: new { packId = pack?.Id, packVersion = pack?.Version });
        return plan.Value.Id;
    }
}
