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
        var places = new CasePlaces(db, actor, filter.Cohort);
        if (filter.Stages.Count > 0)
        {
            var walk = new StageWalk((from, back, take) => places.ReadAsync(from, back, take, cancellation), portion => FittingAsync(db, portion, filter.Stages, today));
            var found = await walk.PageAsync(turn, await FindAsync(turn.Before ?? turn.After));
            return new(await RowsAsync(db, [.. found.Places.Select(place => place.Id)], today, cancellation), found.Previous, found.Next, found.Total, found.Stopped);
        }
        // A case that is gone by now turns to the first page.
        if (await FindAsync(turn.Before ?? turn.After) is null) turn = new(turn.Size);
        var page = await Keyset.ReadAsync(
            turn, place => StageWalk.Key(place.Id, 0),
            async (wanted, take) => await places.ReadAsync(await FindAsync(wanted.Before ?? wanted.After), wanted.Before is not null, take, cancellation));
        var total = CappedCount.Of(await places.CountAsync(CappedCount.Cap, cancellation));
        return new(await RowsAsync(db, page.Rows.ConvertAll(place => place.Id), today, cancellation), page.Previous, page.Next, total, false);

        async Task<CasePlace?> FindAsync(string? key) => StageWalk.Parse(key) is { } parsed ? await places.FindAsync(parsed.Id, cancellation) : null;
    }

    /// <summary>Some cases by name, as far as they lie within the scope, in the order asked.</summary>
    public async Task<IReadOnlyList<CaseRow>> SomeAsync(Actor actor, IReadOnlyList<CaseFileId> wanted, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var visible = await db.Cases(actor).Where(entry => wanted.Contains(entry.Id)).Select(entry => entry.Id).ToListAsync(cancellation);
        return await RowsAsync(db, [.. wanted.Where(visible.ToHashSet().Contains)], today, cancellation);
    }

    /// <summary>Cohorts to choose from, the newest first.</summary>
    public async Task<IReadOnlyList<CohortOption>> CohortsAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Cohorts(actor).AsNoTracking().OrderByDescending(cohort => cohort.StartsOn).ThenBy(cohort => cohort.Name)
            .Select(cohort => new CohortOption(cohort.Id, cohort.Name)).ToListAsync(cancellation);
    }

    private static async Task<IReadOnlySet<CaseFileId>> FittingAsync(
        KangyangDb db, IReadOnlyList<CasePlace> portion, IReadOnlyList<CaseStage> stages, DateOnly today)
    {
        var ids = portion.Select(place => place.Id).ToList();
        var derived = await db.StagesAsync(db.Cases.AsNoTracking().Where(entry => ids.Contains(entry.Id)), today);
        return derived.Where(pair => stages.Contains(pair.Value)).Select(pair => pair.Key).ToHashSet();
    }

    private static async Task<IReadOnlyList<CaseRow>> RowsAsync(KangyangDb db, List<CaseFileId> ids, DateOnly today, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        var cases = db.Cases.AsNoTracking().Where(entry => ids.Contains(entry.Id));
        var stages = await db.StagesAsync(cases, today);
        var people = await (
            from entry in cases
            join trainee in db.Trainees on entry.TraineeId equals trainee.Id
            join provider in db.Organizations on entry.ProviderId equals provider.Id
            select new { entry.Id, entry.Goal, entry.OpenedOn, Historical = entry.HistoryBatchId != null, trainee.Name, trainee.Sex, trainee.BirthDate, trainee.DocumentLastFour, Provider = provider.Name })
            .ToDictionaryAsync(row => row.Id, cancellation);
        var cohorts = (await (
            from enrollment in db.Enrollments
            join cohort in db.Cohorts on enrollment.CohortId equals cohort.Id
            where ids.Contains(enrollment.CaseId)
            select new { enrollment.CaseId, enrollment.EnrolledOn, cohort.Id, cohort.Name }).ToListAsync(cancellation)).ToLookup(row => row.CaseId);
        return [.. ids.Select(id =>
        {
            var row = people[id];
            var cohort = cohorts[id].MaxBy(entry => entry.EnrolledOn);
            return new CaseRow(
                id, row.Name, row.Sex, Age.On(row.BirthDate, today), row.DocumentLastFour, row.Goal, stages[id], cohort?.Id, cohort?.Name, row.Provider, row.OpenedOn, row.Historical);
        })];
    }
}
