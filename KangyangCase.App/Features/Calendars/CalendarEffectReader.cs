using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Calendars;

/// <summary>What already stands in the books and would have come out differently by another arrangement. None of it is changed.</summary>
internal static class CalendarEffectReader
{
    public static async Task<CalendarEffects> CalendarEffectsAsync(
        this KangyangDb db, Actor actor, DateOnly today, CalendarYear fresh, IReadOnlyList<CalendarChange> changes)
    {
        var years = (await db.CalendarYears.AsNoTracking().Where(year => year.Year != fresh.Year).ToListAsync()).Select(year => year.ToYear());
        var calendar = new WorkingCalendar(years.Append(fresh));
        var running = await (
            from posting in db.PublicPostings(actor)
            join plan in db.AssessmentPlans on posting.PlanId equals plan.Id
            where posting.LastDay >= today
            orderby posting.LastDay, plan.Name
            select new { posting.Id, plan.Name, posting.PostedOn, posting.WorkingDays, posting.LastDay }).AsNoTracking().ToListAsync();
        var postings = running.Select(posting => new PostingEffect(
                posting.Id, posting.Name, posting.LastDay,
                PostingWindow.From(posting.PostedOn, posting.WorkingDays, calendar) is { Succeeded: true } window ? window.Value.LastDay : null))
            .Where(effect => effect.WouldBe != effect.LastDay && Touches(effect, fresh.Year)).ToList();
        return new(running.Count, postings, await PlannedAsync(db, actor, today, changes));
    }

    private static bool Touches(PostingEffect effect, int year) => effect.LastDay.Year == year || effect.WouldBe?.Year == year;

    private static async Task<IReadOnlyList<PlannedDayEffect>> PlannedAsync(KangyangDb db, Actor actor, DateOnly today, IReadOnlyList<CalendarChange> changes)
    {
        var off = changes.Where(change => change.Before.IsWorked && !change.After.IsWorked && change.Day >= today).Select(change => change.Day).ToList();
        if (off.Count == 0) return [];
        var cohorts = db.Cohorts(actor).AsNoTracking();
        var openings = await cohorts.Where(cohort => off.Contains(cohort.StartsOn)).Select(cohort => new PlannedDayEffect(cohort.Id, cohort.Name, "开班", cohort.StartsOn)).ToListAsync();
        var sessions = await (
            from session in db.TrainingSessions
            join cohort in cohorts on session.CohortId equals cohort.Id
            where off.Contains(session.Date)
            select new PlannedDayEffect(cohort.Id, cohort.Name, "上课", session.Date)).Distinct().ToListAsync();
        return [.. openings.Concat(sessions).OrderBy(effect => effect.On).ThenBy(effect => effect.Name, StringComparer.Ordinal)];
    }
}
