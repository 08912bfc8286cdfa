using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>The list of cases within the actor's scope.</summary>
public sealed class CaseQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<CasePageOf> ListAsync(Actor actor, CaseFilter filter, PageTurn turn, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var question = filter.Question;
        var places = new CasePlaces(db, actor, filter.Cohort, cases => db.MaybeIn(cases, question, today));
        var from = await FindAsync(turn.Before ?? turn.After);
        if (question.Stages.Count > 0)
        {
            var walk = new StageWalk((at, back, take) => places.ReadAsync(at, back, take, cancellation), portion => db.FittingAsync([.. portion.Select(place => place.Id)], question, today));
            var found = await walk.PageAsync(turn, from);
            // Of stages that only asking every case could find, nobody counts a district's.
            var countable = filter.Cohort is not null || actor.Scope is DataScope.Organization || question.Stages.All(StageNarrowing.IsFound);
            var counted = countable && await db.CountAsync(places.All(), question, today, cancellation) is { } exact ? CappedCount.Of(exact) : found.Total;
            return new(await RowsAsync(db, actor, [.. found.Places.Select(place => place.Id)], today, cancellation), found.Previous, found.Next, counted, found.Stopped);
        }
        // A case that is gone by now, or was never the actor's, turns to the first page.
        if (from is null) turn = new(turn.Size);
        var page = await Keyset.ReadAsync(
            turn, place => StageWalk.Key(place.Id, 0),
            async (wanted, take) => await places.ReadAsync(await FindAsync(wanted.Before ?? wanted.After), wanted.Before is not null, take, cancellation));
        var total = CappedCount.Of(await places.CountAsync(CappedCount.Cap, cancellation));
        return new(await RowsAsync(db, actor, page.Rows.ConvertAll(place => place.Id), today, cancellation), page.Previous, page.Next, total, false);

        async Task<CasePlace?> FindAsync(string? key) => StageWalk.Parse(key) is { } parsed ? await places.FindAsync(parsed.Id, cancellation) : null;
    }

    /// <summary>Some cases by name, as far as they lie within the scope, in the order asked.</summary>
    public async Task<IReadOnlyList<CaseRow>> SomeAsync(Actor actor, IReadOnlyList<CaseFileId> wanted, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var visible = await db.Cases(actor).Where(entry => wanted.Contains(entry.Id)).Select(entry => entry.Id).ToListAsync(cancellation);
        return await RowsAsync(db, actor, [.. wanted.Where(visible.ToHashSet().Contains)], today, cancellation);
    }

    /// <summary>Cohorts to choose from, the newest first.</summary>
    public async Task<IReadOnlyList<CohortOption>> CohortsAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Cohorts(actor).AsNoTracking().OrderByDescending(cohort => cohort.StartsOn).ThenBy(cohort => cohort.Name)
            .Select(cohort => new CohortOption(cohort.Id, cohort.Name)).ToListAsync(cancellation);
    }

    private static async Task<IReadOnlyList<CaseRow>> RowsAsync(KangyangDb db, Actor actor, List<CaseFileId> ids, DateOnly today, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        var cases = db.Cases.AsNoTracking().Where(entry => ids.Contains(entry.Id));
        var stages = await db.StagesAsync(cases, today);
        var people = await (
            from entry in cases
            join trainee in db.Trainees on entry.TraineeId equals trainee.Id
            join provider in db.Organizations on entry.ProviderId equals provider.Id
            select new { entry.Id, entry.TraineeId, entry.Goal, entry.OpenedOn, Historical = entry.HistoryBatchId != null, trainee.Name, trainee.Sex, trainee.BirthDate, trainee.DocumentLastFour, Provider = provider.Name })
            .ToDictionaryAsync(row => row.Id, cancellation);
        var persons = people.Values.Select(row => row.TraineeId).Distinct().ToList();
        // Whose case one sees by its past alone, one does not see.
        var seen = (await db.Trainees(actor).Where(trainee => persons.Contains(trainee.Id)).Select(trainee => trainee.Id).ToListAsync(cancellation)).ToHashSet();
        var cohorts = (await (
            from enrollment in db.Enrollments
            join cohort in db.Cohorts on enrollment.CohortId equals cohort.Id
            where ids.Contains(enrollment.CaseId)
            select new { enrollment.CaseId, enrollment.EnrolledOn, cohort.Id, cohort.Name }).ToListAsync(cancellation)).ToLookup(row => row.CaseId);
        return [.. ids.Select(id =>
        {
            var row = people[id];
            var inScope = seen.Contains(row.TraineeId);
            var cohort = cohorts[id].MaxBy(entry => entry.EnrolledOn);
            return new CaseRow(
                id, row.Name, inScope ? row.Sex : null, inScope ? Age.On(row.BirthDate, today) : null, row.DocumentLastFour, row.Goal, stages[id], cohort?.Id, cohort?.Name, row.Provider, row.OpenedOn, row.Historical);
        })];
    }
}
