using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees;

/// <summary>People the actor may see: those with at least one case within the scope.</summary>
public sealed class TraineeQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, PersonalDataProtector protector)
{
    private const int LastFour = 4;

    public async Task<TraineePageOf> ListAsync(Actor actor, TraineeFilter filter, int skip, int take, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = Narrow(db, actor, filter);
        var total = await found.CountAsync(cancellation);
        var page = await Ordered(db, found, filter).Skip(skip).Take(take).ToListAsync(cancellation);
        return new(await RowsAsync(db, actor, page, today, cancellation), total);
    }

    /// <summary>Cohorts to choose from, the newest first.</summary>
    public async Task<IReadOnlyList<CohortOption>> CohortsAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Cohorts(actor).AsNoTracking().OrderByDescending(cohort => cohort.StartsOn).ThenBy(cohort => cohort.Name)
            .Select(cohort => new CohortOption(cohort.Id, cohort.Name)).ToListAsync(cancellation);
    }

    private IQueryable<Trainee> Narrow(KangyangDb db, Actor actor, TraineeFilter filter)
    {
        var cases = db.Cases(actor);
        if (filter.Cohort is { } cohort)
        {
            cases = cases.Where(entry => db.Enrollments.Any(enrollment => enrollment.CaseId == entry.Id && enrollment.CohortId == cohort));
        }
        var people = db.Trainees.AsNoTracking().Where(trainee => cases.Any(entry => entry.TraineeId == trainee.Id));
        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            // What cannot stand in a name is in nobody's.
            if (PersonName.Parse(filter.Name) is not { Succeeded: true } name) return people.Where(_ => false);
            var folded = name.Value.Folded;
            people = people.Where(trainee => trainee.FoldedName.Contains(folded));
        }
        var number = TextFolding.Compact(filter.Number ?? "");
        if (number.Length == 0) return people;
        if (number.Length == LastFour) return people.Where(trainee => trainee.DocumentLastFour == number || trainee.PhoneLastFour == number);
        var (document, phone) = (protector.IndexOf(SealPurposes.DocumentNumber, number), protector.IndexOf(SealPurposes.PhoneNumber, number));
        return people.Where(trainee => trainee.DocumentIndex == document || trainee.PhoneIndex == phone);
    }

    private static IQueryable<Trainee> Ordered(KangyangDb db, IQueryable<Trainee> people, TraineeFilter filter)
    {
        if (filter.Cohort is not { } cohort) return people.OrderByDescending(trainee => trainee.RegisteredOn).ThenBy(trainee => trainee.FoldedName).ThenBy(trainee => trainee.Id);
        return from trainee in people
               orderby db.Enrollments.Where(enrollment => enrollment.CohortId == cohort
                   && db.Cases.Any(entry => entry.Id == enrollment.CaseId && entry.TraineeId == trainee.Id)).Min(enrollment => enrollment.RosterNumber)
               select trainee;
    }

    private static async Task<IReadOnlyList<TraineeRow>> RowsAsync(
        KangyangDb db, Actor actor, List<Trainee> people, DateOnly today, CancellationToken cancellation)
    {
        if (people.Count == 0) return [];
        var ids = people.ConvertAll(trainee => trainee.Id);
        var cases = (await db.Cases(actor).AsNoTracking().Where(entry => ids.Contains(entry.TraineeId)).ToListAsync(cancellation))
            .GroupBy(entry => entry.TraineeId)
            .ToDictionary(group => group.Key, group => group.OrderBy(entry => entry.OpenedOn).ThenBy(entry => entry.Id.Value).Last());
        var shown = cases.Values.Select(entry => entry.Id).ToList();
        var stages = await db.StagesAsync(db.Cases.AsNoTracking().Where(entry => shown.Contains(entry.Id)), today);
        var cohorts = (await (
            from enrollment in db.Enrollments
            join cohort in db.Cohorts on enrollment.CohortId equals cohort.Id
            where shown.Contains(enrollment.CaseId)
            select new { enrollment.CaseId, enrollment.EnrolledOn, cohort.Name }).ToListAsync(cancellation)).ToLookup(row => row.CaseId);
        return [.. people.Select(trainee =>
        {
            var newest = cases[trainee.Id];
            return new TraineeRow(
                trainee.Id, trainee.Name, trainee.Sex, Age.On(trainee.BirthDate, today), trainee.DocumentLastFour, trainee.TargetGroup, newest.Id, newest.Goal,
                stages[newest.Id], cohorts[newest.Id].MaxBy(row => row.EnrolledOn)?.Name);
        })];
    }
}
