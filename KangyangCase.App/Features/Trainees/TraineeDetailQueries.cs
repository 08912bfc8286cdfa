using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees;

public sealed record TraineeCase(CaseFileId Id, Goal Goal, CaseStage Stage, DateOnly OpenedOn, string? CohortName, bool IsHistorical);

/// <param name="Document">居民身份证 尾号 1842.</param>
public sealed record TraineeView(
    TraineeId Id, string Name, Sex Sex, int Age, string Document, string? Schooling, string? Employer, string? TargetGroup, DateOnly Today,
    IReadOnlyList<TraineeCase> Cases, IReadOnlyList<LevelLadder> Ladders);

/// <summary>One person across all cases that the actor may see: what is earned, and when the next level opens.</summary>
public sealed class TraineeDetailQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Null when there is no such person, or none of their cases is within the actor's scope.</summary>
    public async Task<TraineeView?> FindAsync(Actor actor, TraineeId id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var cases = db.Cases(actor).Where(entry => entry.TraineeId == id);
        var rows = await cases.AsNoTracking().OrderBy(entry => entry.OpenedOn).ToListAsync(cancellation);
        if (rows.Count == 0) return null;
        var person = await db.Trainees.AsNoTracking().SingleAsync(entry => entry.Id == id, cancellation);
        var stages = await db.StagesAsync(cases, today);
        var cohorts = (await (
            from place in db.Enrollments
            join cohort in db.Cohorts on place.CohortId equals cohort.Id
            where cases.Any(entry => entry.Id == place.CaseId)
            select new { place.CaseId, place.EnrolledOn, cohort.Name }).ToListAsync(cancellation)).ToLookup(row => row.CaseId);
        var facts = (await db.CandidatesAsync(cases))[0].Facts;
        return new(
            id, person.Name, person.Sex, Age.On(person.BirthDate, today), $"{person.DocumentKind.Label()} 尾号 {person.DocumentLastFour}",
            person.Schooling, person.Employer, person.TargetGroup, today,
            [.. rows.Select(row => new TraineeCase(row.Id, row.Goal, stages[row.Id], row.OpenedOn, cohorts[row.Id].MaxBy(place => place.EnrolledOn)?.Name, row.IsHistorical))],
            await LaddersAsync(db, rows, facts, today));
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
            .. from name in names
               let match = catalogue.Find(name)
               where match?.Occupation.Kind.AsGoalKind() == GoalKind.Occupation
               let ladder = LevelLadder.Of(match.Occupation, facts, packs, today)
               where ladder.Rungs.Count > 0
               select ladder,
        ];
    }
}
