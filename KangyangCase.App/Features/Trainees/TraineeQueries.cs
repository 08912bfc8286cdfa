using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Data.Searching;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees;

/// <summary>People the actor may see, found through the index.</summary>
public sealed class TraineeQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, SearchText text)
{
    /// <summary>The last registered first; those of a class in the order of its roster.</summary>
    public async Task<KeysetPage<TraineeRow>> ListAsync(Actor actor, TraineeFilter filter, PageTurn turn, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var match = TraineeSearch.Match(actor, text.Expression(filter.Text, today), filter.Cohort);
        // Somebody who is gone by now, or was never the actor's to see, turns to the first page.
        if (await PlaceAsync(turn) is null) turn = new(turn.Size);
        var page = await Keyset.ReadAsync(
            turn, hit => hit.TraineeId.ToString("N"),
            async (wanted, take) => await ReadAsync(db, filter.Cohort, match, await PlaceAsync(wanted), wanted.Before is not null, take, cancellation));
        var total = CappedCount.Of(await TraineeSearch.CountAsync(db, match, CappedCount.Cap, cancellation));
        return new(await RowsAsync(db, actor, page.Rows.ConvertAll(hit => new TraineeId(hit.TraineeId)), today, cancellation), page.Previous, page.Next, total);

        Task<long?> PlaceAsync(PageTurn wanted) => FindAsync(db, actor, filter.Cohort, wanted.Before ?? wanted.After, cancellation);
    }

    /// <summary>Those of the people whom the actor may see, in the order asked for.</summary>
    public async Task<IReadOnlyList<TraineeRow>> SomeAsync(Actor actor, IReadOnlyList<TraineeId> people, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await RowsAsync(db, actor, [.. people], today, cancellation);
    }

    /// <summary>Cohorts to choose from, the newest first.</summary>
    public async Task<IReadOnlyList<CohortOption>> CohortsAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Cohorts(actor).AsNoTracking().OrderByDescending(cohort => cohort.StartsOn).ThenBy(cohort => cohort.Name)
            .Select(cohort => new CohortOption(cohort.Id, cohort.Name)).ToListAsync(cancellation);
    }

    private static Task<List<SearchHit>> ReadAsync(
        KangyangDb db, CohortId? cohort, string match, long? from, bool back, int take, CancellationToken cancellation) => (cohort, from, back) switch
        {
            ({ } chosen, { } before, true) => TraineeSearch.OnRosterBeforeAsync(db, chosen, match, before, take, cancellation),
            ({ } chosen, _, _) => TraineeSearch.OnRosterAsync(db, chosen, match, from ?? 0, take, cancellation),
            (null, { } before, true) => TraineeSearch.BeforeAsync(db, match, before, take, cancellation),
            (null, _, _) => TraineeSearch.AfterAsync(db, match, from ?? long.MaxValue, take, cancellation),
        };

    /// <summary>The place in the list of somebody within the scope.</summary>
    private static async Task<long?> FindAsync(KangyangDb db, Actor actor, CohortId? cohort, string? key, CancellationToken cancellation)
    {
        if (!Guid.TryParse(key, out var value)) return null;
        var id = new TraineeId(value);
        if (!await db.Trainees(actor).AnyAsync(trainee => trainee.Id == id, cancellation)) return null;
        return cohort is { } chosen
            ? await (from place in db.Enrollments join entry in db.Cases on place.CaseId equals entry.Id where place.CohortId == chosen && entry.TraineeId == id select (long?)place.RosterNumber)
                .FirstOrDefaultAsync(cancellation)
            : await TraineeSearch.PlaceAsync(db, value, cancellation);
    }

    private static async Task<IReadOnlyList<TraineeRow>> RowsAsync(
        KangyangDb db, Actor actor, List<TraineeId> ids, DateOnly today, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        var people = await db.Trainees(actor).AsNoTracking().Where(trainee => ids.Contains(trainee.Id)).ToDictionaryAsync(trainee => trainee.Id, cancellation);
        var cases = (await db.Cases(actor).AsNoTracking().Where(entry => ids.Contains(entry.TraineeId)).ToListAsync(cancellation))
            .GroupBy(entry => entry.TraineeId)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.OpenedOn).ThenByDescending(entry => entry.Id.Value).ToList());
        var shown = cases.Values.Select(entries => entries[0].Id).ToList();
        var stages = await db.StagesAsync(db.Cases.AsNoTracking().Where(entry => shown.Contains(entry.Id)), today);
        var cohorts = (await (
            from enrollment in db.Enrollments
            join cohort in db.Cohorts on enrollment.CohortId equals cohort.Id
            where shown.Contains(enrollment.CaseId)
            select new { enrollment.CaseId, enrollment.EnrolledOn, cohort.Name }).ToListAsync(cancellation)).ToLookup(row => row.CaseId);
        // The index only finds: whoever is not within the scope is left out, whatever it says.
        return [.. ids.Distinct().Where(id => people.ContainsKey(id)).Select(id =>
        {
            var (trainee, entries) = (people[id], cases.GetValueOrDefault(id) ?? []);
            var newest = entries.FirstOrDefault();
            return new TraineeRow(
                trainee.Id, trainee.Name, trainee.Sex, Age.On(trainee.BirthDate, today), trainee.DocumentLastFour, trainee.TargetGroup,
                newest is null ? null : new(newest.Id, newest.Goal, stages[newest.Id], cohorts[newest.Id].MaxBy(row => row.EnrolledOn)?.Name),
                [.. entries.Select(entry => new PersonCase(entry.Id, entry.Goal, entry.ExitedOn is not null))]);
        })];
    }
}
