using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Every read of cohorts and their rosters.</summary>
public sealed class CohortQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<CohortPageOf> ListAsync(Actor actor, CohortFilter filter, int skip, int take)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        var cohorts = Filter(db, db.Cohorts(actor).AsNoTracking(), filter, today);
        var page = await (
            from cohort in cohorts
            join provider in db.Organizations on cohort.ProviderId equals provider.Id
            orderby cohort.StartsOn descending, cohort.Name
            select new { Cohort = cohort, Provider = provider.Name }).Skip(skip).Take(take).ToListAsync();
        var stages = await db.StagesByCohortAsync(actor, [.. page.Select(row => row.Cohort.Id)], today);
        return new(
            [.. page.Select(row => new CohortRow(
                row.Cohort.Id, row.Cohort.Name, row.Cohort.Goal.Display, row.Provider, row.Cohort.StartsOn, row.Cohort.EndsOn, row.Cohort.Place,
                CohortProgress.Of(row.Cohort.Id, row.Cohort.StartsOn, [.. stages[row.Cohort.Id]], today, CohortAccess.MayRun(actor, row.Cohort), row.Cohort.IsHistorical), row.Cohort.IsHistorical))],
            await cohorts.CountAsync());
    }

    /// <summary>Null when there is no such cohort or it is outside the actor's scope.</summary>
    public async Task<CohortView?> FindAsync(Actor actor, CohortId id)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Cohorts(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id) is not { } cohort) return null;
        var names = await db.Organizations.Where(entry => entry.Id == cohort.ProviderId || entry.Id == cohort.AssessmentOrganizationId)
            .ToDictionaryAsync(entry => entry.Id, entry => entry.Name);
        var district = await db.Districts.Where(entry => entry.Code == cohort.DistrictCode).Select(entry => entry.Name).FirstOrDefaultAsync();
        var people = await PeopleAsync(db, actor, cohort, today);
        var mayRun = CohortAccess.MayRun(actor, cohort);
        return new(
            cohort.Id, cohort.Name, cohort.Goal, names[cohort.ProviderId],
            cohort.AssessmentOrganizationId is { } assessor ? names[assessor] : null,
            district ?? cohort.DistrictCode, cohort.StartsOn, cohort.EndsOn, cohort.Place,
            CohortProgress.Of(cohort.Id, cohort.StartsOn, [.. people.Select(person => person.Stage)], today, mayRun, cohort.IsHistorical),
            people, await ImportBatchQueries.LinesAsync(db, actor, db.Cohorts(actor).Where(entry => entry.Id == id)), mayRun, OpeningGate.Of(await db.OpeningFactsAsync(actor, cohort, today)),
            CohortAccess.WhyNotOwn(actor, cohort) is null, cohort.IsHistorical, cohort.HistoricalHours);
    }

    /// <summary>The classes the actor may import into, newest first.</summary>
    public async Task<IReadOnlyList<ImportChoice>> ImportChoicesAsync(Actor actor)
    {
        if (!actor.Is(Role.Coordinator) || actor.Scope is not DataScope.Organization own) return [];
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.Cohorts(actor).AsNoTracking().Where(cohort => cohort.ProviderId == own.Id && cohort.HistoryBatchId == null)
            .OrderByDescending(cohort => cohort.StartsOn).ThenBy(cohort => cohort.Name)
            .Select(cohort => new { Cohort = cohort, People = db.Enrollments.Count(entry => entry.CohortId == cohort.Id) }).ToListAsync();
        return [.. rows.Select(row => new ImportChoice(row.Cohort.Id, row.Cohort.Name, row.Cohort.Goal.Display, row.Cohort.StartsOn, row.People))];
    }

    /// <summary>Null when the actor may not open a class.</summary>
    public async Task<CohortChoices?> ChoicesAsync(Actor actor)
    {
        if (!actor.Is(Role.Coordinator) || actor.Scope is not DataScope.Organization own) return null;
        await using var db = await contexts.CreateDbContextAsync();
        var provider = await db.Organizations(actor).AsNoTracking().SingleAsync(entry => entry.Id == own.Id);
        if (provider.Kind != OrganizationKind.TrainingProvider) return null;
        var assessors = await db.FilingHistoriesAsync(db.Organizations.Where(entry => entry.Kind == OrganizationKind.AssessmentOrganization));
        return new(
            provider.Name, [.. assessors.Select(entry => new AssessorChoice(entry.Organization.Id, entry.Organization.Name, entry))], await db.OccupationCatalogueAsync(), await clock.TodayAsync());
    }

    private static IQueryable<Cohort> Filter(KangyangDb db, IQueryable<Cohort> cohorts, CohortFilter filter, DateOnly today)
    {
        if (!string.IsNullOrWhiteSpace(filter.Name)) cohorts = cohorts.Where(cohort => cohort.Name.Contains(filter.Name.Trim()));
        if (filter.State is not { } state) return cohorts;
        return state switch
        {
            CohortState.Coming => cohorts.Where(cohort => cohort.StartsOn > today),
            CohortState.Running => cohorts.Where(cohort => cohort.StartsOn <= today && (cohort.EndsOn == null || cohort.EndsOn >= today)),
            CohortState.Over => cohorts.Where(cohort => cohort.EndsOn < today),
            CohortState.Today => cohorts.Where(cohort => db.TrainingSessions.Any(session => session.CohortId == cohort.Id && session.Date == today)),
            CohortState.Gap => cohorts.Where(cohort => db.AttendanceGaps(today).Any(session => session.CohortId == cohort.Id)),
        };
    }

    private static async Task<IReadOnlyList<RosterLine>> PeopleAsync(KangyangDb db, Actor actor, Cohort cohort, DateOnly today)
    {
        var cases = db.Cases(actor).Where(entry => db.Enrollments.Any(place => place.CaseId == entry.Id && place.CohortId == cohort.Id));
        var stages = await db.StagesAsync(cases, today);
        var rows = await (
            from place in db.Enrollments
            join entry in cases on place.CaseId equals entry.Id
            join trainee in db.Trainees on entry.TraineeId equals trainee.Id
            where place.CohortId == cohort.Id
            orderby place.RosterNumber
            select new { place.RosterNumber, CaseId = entry.Id, Trainee = trainee }).AsNoTracking().ToListAsync();
        var practice = (await db.PracticeRecords.AsNoTracking()
                .Where(record => record.OccupationName == cohort.Goal.Name && cases.Any(entry => entry.TraineeId == record.TraineeId)).ToListAsync())
            .ToLookup(record => record.TraineeId);
        return [.. rows.Select(row => new RosterLine(
            row.RosterNumber, row.CaseId, row.Trainee.Name, row.Trainee.Sex, row.Trainee.DocumentKind, row.Trainee.DocumentLastFour,
            row.Trainee.PhoneLastFour, row.Trainee.TargetGroup, PracticeText(practice[row.Trainee.Id], cohort.StartsOn), stages[row.CaseId]))];
    }

    private static string? PracticeText(IEnumerable<PracticeRecord> records, DateOnly on)
    {
        var periods = records.Select(record => PracticePeriod.Create(record.OccupationName, record.From, record.To, record.Proof).Value).ToList();
        if (periods.Count == 0) return null;
        var (years, days) = PracticeYears.Elapsed(periods, on);
        return (years, days) switch
        {
            (_, 0) => $"{years} 年",
            (0, _) => $"{days} 天",
            _ => $"{years} 年 {days} 天",
        };
    }
}
