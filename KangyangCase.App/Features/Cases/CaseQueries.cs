using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>The list of cases within the actor's scope.</summary>
public sealed class CaseQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<CasePageOf> ListAsync(Actor actor, CaseFilter filter, int skip, int take, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var cases = db.Cases(actor).AsNoTracking();
        if (filter.Cohort is { } cohort)
        {
            cases = cases.Where(entry => db.Enrollments.Any(enrollment => enrollment.CaseId == entry.Id && enrollment.CohortId == cohort));
        }
        var ordered = cases.OrderByDescending(entry => entry.OpenedOn)
            .ThenBy(entry => db.Enrollments.Where(enrollment => enrollment.CaseId == entry.Id).Max(enrollment => enrollment.RosterNumber))
            .ThenBy(entry => entry.Id).Select(entry => entry.Id);
        if (filter.Stages.Count == 0)
        {
            var page = await ordered.Skip(skip).Take(take).ToListAsync(cancellation);
            return new(await RowsAsync(db, page, today, cancellation), await cases.CountAsync(cancellation));
        }
        // The stage is derived, so it cannot be asked of the database: derive all, then cut the page.
        var stages = await db.StagesAsync(cases, today);
        var found = (await ordered.ToListAsync(cancellation)).Where(id => filter.Stages.Contains(stages[id])).ToList();
        return new(await RowsAsync(db, [.. found.Skip(skip).Take(take)], today, cancellation), found.Count);
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
