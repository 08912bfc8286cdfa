using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>The timetable of a cohort and what a series of new sessions would look like.</summary>
public sealed class SessionQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Null when there is no such cohort in the actor's scope.</summary>
    public async Task<SessionsView?> TimetableAsync(Actor actor, CohortId id)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Cohorts(actor).AsNoTracking().SingleOrDefaultAsync(cohort => cohort.Id == id) is not { } cohort) return null;

        var sessions = await db.SessionsInOrderAsync(id);
        var people = await db.Enrollments.Where(place => place.CohortId == id)
            .Select(place => new
            {
                place.CompletedOn,
                Active = db.Cases.Any(caseFile => caseFile.Id == place.CaseId && caseFile.ExitedOn == null),
            }).ToListAsync();
        var marks = await (
            from mark in db.AttendanceMarks
            join place in db.Enrollments on mark.EnrollmentId equals place.Id
            join caseFile in db.Cases on place.CaseId equals caseFile.Id
            where place.CohortId == id
            group caseFile by mark.SessionId into session
            select new { Session = session.Key, All = session.Count(), Active = session.Count(caseFile => caseFile.ExitedOn == null) })
            .ToDictionaryAsync(row => row.Session);
        var expected = people.Count(person => person.Active);
        var mayRun = CohortAccess.MayRun(actor, cohort);
        var whyNot = people.Any(person => person.CompletedOn is not null) ? TrainingSessionErrors.SomebodyCompleted : null;
        return new(
            id, cohort.Name, cohort.Goal.Display, cohort.StartsOn, cohort.EndsOn, today, people.Count,
            [.. sessions.Select(session => RowOf(session, marks.GetValueOrDefault(session.Id)?.All ?? 0, marks.GetValueOrDefault(session.Id)?.Active ?? 0))],
            mayRun && whyNot is null, mayRun ? whyNot : null);

        SessionRow RowOf(TrainingSession session, int all, int active) => new(
            session.Id, session.Date, session.Part, session.Kind, session.Lessons, session.Topic, active, expected,
            session.Date > today ? SessionState.ToCome : active < expected ? SessionState.LacksMarks : SessionState.Marked)
        {
            MayRemove = mayRun && all == 0,
        };
    }

    /// <summary>What saving a series would write, slot by slot; writes nothing.</summary>
    public async Task<Result<SessionPreview>> PreviewAsync(Actor actor, CohortId id, SessionSeries series)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var cohort = await db.CohortToRunAsync(actor, id);
        if (!cohort.Succeeded) return cohort.Refusal;
        var expanded = series.Expand(await db.WorkingCalendarAsync());
        if (!expanded.Succeeded) return expanded.Refusal;
        var taken = (await db.SessionsInOrderAsync(id)).Select(session => (session.Date, session.Part)).ToHashSet();
        return new SessionPreview([.. expanded.Value.Slots.Select(slot => new SessionPreviewRow(slot, Problem(slot)))], expanded.Value.Skipped);

        Refusal? Problem(SessionSlot slot) =>
            taken.Contains((slot.Date, slot.Part))
                ? TrainingSessionErrors.SlotTakenOn(slot.Date, slot.Part)
                : TrainingSession.Schedule(cohort.Value, slot.Date, slot.Part, slot.Kind, slot.Lessons, slot.Topic).Refusal;
    }
}
