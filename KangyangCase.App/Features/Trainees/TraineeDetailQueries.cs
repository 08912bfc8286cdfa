using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees;

/// <summary>One person across all cases that the actor may see: what is earned, and when the next level opens.</summary>
public sealed class TraineeDetailQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, PersonalDataProtector protector)
{
    /// <summary>Null when there is no such person within the actor's scope.</summary>
    public async Task<TraineeView?> FindAsync(Actor actor, TraineeId id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var scoped = db.Trainees(actor).AsNoTracking().Where(entry => entry.Id == id);
        if (await scoped.SingleOrDefaultAsync(cancellation) is not { } person) return null;
        var cases = db.Cases(actor).Where(entry => entry.TraineeId == id);
        var rows = await cases.AsNoTracking().OrderBy(entry => entry.OpenedOn).ToListAsync(cancellation);
        var stages = await db.StagesAsync(cases, today);
        var cohorts = (await (
            from place in db.Enrollments
            join cohort in db.Cohorts on place.CohortId equals cohort.Id
            where cases.Any(entry => entry.Id == place.CaseId)
            select new { place.CaseId, place.EnrolledOn, cohort.Name }).ToListAsync(cancellation)).ToLookup(row => row.CaseId);
        var keeps = await TraineeWork.KeepsAsync(db, actor, person);
        return new(
            id, person.Name, person.Sex, Age.On(person.BirthDate, today), DocumentText.Of(person), person.Schooling, person.Employer, person.TargetGroup, today,
            [.. rows.Select(row => new TraineeCase(row.Id, row.Goal, stages[row.Id], row.OpenedOn, cohorts[row.Id].MaxBy(place => place.EnrolledOn)?.Name, row.IsHistorical))],
            await LaddersAsync(db, rows, (await db.FactsAsync(scoped))[id], today),
            await TraineeRecordReader.ReadAsync(db, actor, protector, person, cancellation),
            keeps && actor.Is(Role.Coordinator), keeps && actor.IsAny(Role.Coordinator, Role.Reviewer), RevealTraineeNumbers.May(actor));
    }

    /// <summary>Whom the actor may register people for; the actor's own organization needs no choice.</summary>
    public async Task<IReadOnlyList<(OrganizationId Id, string Name)>> RegistrarsAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Organizations(actor).AsNoTracking().Where(one => one.Kind == OrganizationKind.TrainingProvider)
            .OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(cancellation);
        return [.. rows.Select(row => (row.Id, row.Name))];
    }

    /// <summary>Suggestions while an occupation is typed; the catalogue is everybody's.</summary>
    public async Task<IReadOnlyList<string>> OccupationNamesAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return actor.Roles.Count == 0 ? [] : [.. (await db.OccupationCatalogueAsync()).All.Where(one => one.Kind.AsGoalKind() == GoalKind.Occupation).Select(one => one.Name)];
    }

    /// <summary>One for each occupation that the person aims at, has worked in or holds a certificate of.</summary>
    private static async Task<IReadOnlyList<LevelLadder>> LaddersAsync(KangyangDb db, List<CaseFile> cases, CandidateFacts facts, DateOnly today)
    {
        var packs = (await db.RuleCatalogAsync()).Packs;
        var catalogue = await db.OccupationCatalogueAsync();
        var names = cases.Select(row => row.Goal.Name)
            .Concat(facts.Certificates.OrderBy(one => one.IssuedOn).Select(one => one.Occupation))
            .Concat(facts.Practice.OrderBy(one => one.From).Select(one => one.Occupation)).Distinct();
        return
        [
            // 养老护理 and 养老护理员 are one occupation and make one ladder.
            .. from occupation in names.Select(name => catalogue.Find(name)?.Occupation).OfType<Occupation>().DistinctBy(one => one.Id)
               where occupation.Kind.AsGoalKind() == GoalKind.Occupation
               let ladder = LevelLadder.Of(occupation, facts, packs, today)
               where ladder.Rungs.Count > 0
               select ladder,
        ];
    }
}
