using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A coordinator opens a class of the own organization.</summary>
public sealed class CreateCohort(WriteGate gate)
{
    /// <summary>The form's model.</summary>
    public sealed record Input
    {
        public string Name { get; set; } = "";

        /// <summary>Mark of the catalogue's entry.</summary>
        public string OccupationId { get; set; } = "";

        public SkillLevel? Level { get; set; }

        /// <summary>Null where the occupation is not divided.</summary>
        public string? WorkType { get; set; }

        public OrganizationId? AssessmentOrganizationId { get; set; }

        public DateOnly? StartsOn { get; set; }

        public DateOnly? EndsOn { get; set; }

        public string? Place { get; set; }

        /// <summary>Null until occupation, level and 工种 make one.</summary>
        public Goal? GoalIn(OccupationCatalogue catalogue) =>
            catalogue.ById(OccupationId)?.GoalFor(Level, WorkType) is { Succeeded: true, Value: var goal } ? goal : null;
    }

    /// <summary>Everything the form can already tell is wrong; what only the database knows comes with the act.</summary>
    public static IReadOnlyList<Refusal> Faults(Input input, OccupationCatalogue catalogue)
    {
        List<Refusal> faults = [.. Cohort.FaultsOf(input.Name ?? "", input.StartsOn, input.EndsOn, input.Place)];
        if (catalogue.ById(input.OccupationId) is not { } occupation) faults.Add(CohortErrors.GoalMissing);
        else if (input.StartsOn is { } day && occupation.IsRetired(day)) faults.Add(OccupationErrors.Retired(occupation));
        else if (occupation.GoalFor(input.Level, input.WorkType) is { Succeeded: false } wrong) faults.Add(wrong.Refusal);
        if (input.StartsOn is null) faults.Add(CohortErrors.StartMissing);
        return faults;
    }

    public async Task<Result<CohortId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Coordinator)) return CohortErrors.NotCoordinator;
        if (actor.Scope is not DataScope.Organization own) return CohortErrors.NotTrainingProvider;

        return await gate.RunAsync<CohortId>(actor, async scope =>
        {
            var catalogue = await scope.Db.OccupationCatalogueAsync(cancellation);
            if (Refusal.Of(Faults(input, catalogue)) is { } refused) return refused;
            var goal = catalogue.ById(input.OccupationId)!.GoalFor(input.Level, input.WorkType).Value;
            var startsOn = input.StartsOn!.Value;
            var provider = await scope.Db.Organizations(actor).SingleAsync(entry => entry.Id == own.Id, cancellation);
            if (provider.Kind != OrganizationKind.TrainingProvider) return CohortErrors.NotTrainingProvider;
            var assessor = goal.Kind == GoalKind.TrainingProgramme ? null : input.AssessmentOrganizationId;
            // Whom to be assessed by is a choice among all filed organizations, also of other districts.
            if (assessor is { } chosen && !await scope.Db.Organizations.AnyAsync(
                entry => entry.Id == chosen && entry.Kind == OrganizationKind.AssessmentOrganization, cancellation))
            {
                return CohortErrors.AssessorUnknown;
            }

            var cohort = Cohort.Create(
                input.Name ?? "", goal, provider.Id, assessor, provider.DistrictCode, startsOn, input.EndsOn, input.Place);
            if (!cohort.Succeeded) return cohort.Refusal;
            if (await scope.Db.Cohorts.AnyAsync(entry => entry.ProviderId == provider.Id && entry.Name == cohort.Value.Name, cancellation))
            {
                return CohortErrors.NameTaken;
            }

            scope.Db.Cohorts.Add(cohort.Value);
            await scope.LogAsync(
                "cohort.created", "cohort", cohort.Value.Id.Value, $"新建班期 {cohort.Value.Name}（{goal.Display}，{startsOn:yyyy-MM-dd} 开班）");
            return cohort.Value.Id;
        }, cancellation);
    }
}
