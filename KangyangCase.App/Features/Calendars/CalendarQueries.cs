using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Calendars;

/// <summary>The years on file, one year day by day, and what saving another arrangement would mean.</summary>
public sealed class CalendarQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    private const int ActsShown = 50;

    public async Task<CalendarListView> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!MayRead(actor)) return new([], [], false);
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var years = (await db.CalendarYears.AsNoTracking().ToListAsync(cancellation)).ConvertAll(year => year.ToYear());
        var needed = CalendarNeed.YearsNeededBy(today);
        var missing = CalendarNeed.Missing(today, years.ConvertAll(year => year.Year));
        var rows = years.Select(year => new CalendarRow(year.Year, year.Status, year.Source, year.Holidays.Count, year.Workdays.Count, needed.Contains(year.Year)))
            .Concat(missing.Select(year => new CalendarRow(year, null, "", 0, 0, Needed: true)));
        return new([.. rows.OrderByDescending(row => row.Year)], missing, actor.Is(Role.Administrator));
    }

    /// <summary>Null for those who may not read it.</summary>
    public async Task<CalendarYearView?> YearAsync(Actor actor, int year, CancellationToken cancellation = default)
    {
        if (!MayRead(actor)) return null;
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var stored = await db.CalendarYears.AsNoTracking().SingleOrDefaultAsync(entry => entry.Year == year, cancellation);
        var subject = year.ToString(CultureInfo.InvariantCulture);
        var acts = await db.ChangeLog(actor).AsNoTracking().Where(row => row.SubjectKind == SaveCalendarYear.SubjectKind && row.SubjectId == subject)
            .OrderByDescending(row => row.Sequence).Take(ActsShown).ToListAsync(cancellation);
        return new(
            year, stored?.ToYear(), SaveCalendarYear.SeenOf(stored), [.. acts.Select(row => new CalendarAct(ChinaTime.Show(row.At), row.ActorName, row.Summary, row.Reason))],
            today, CalendarNeed.YearsNeededBy(today).Contains(year), actor.Is(Role.Administrator));
    }

    /// <summary>The differences and what would have come out differently; null for those who may not save it.</summary>
    public async Task<CalendarComparison?> CompareAsync(Actor actor, int year, IReadOnlyList<CalendarDay> days, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return null;
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var stored = await db.CalendarYears.AsNoTracking().SingleOrDefaultAsync(entry => entry.Year == year, cancellation);
        var fresh = CalendarYear.Of(year, days, "", CalendarYearStatus.Entered);
        var changes = fresh.ChangesFrom(stored?.ToYear());
        var kept = fresh.Check();
        return new(changes, kept.Succeeded ? await db.CalendarEffectsAsync(actor, today, fresh, changes) : new(0, [], []), SaveCalendarYear.IsNear(year, today) ? kept.Refusal : CalendarErrors.YearFarAway);
    }

    private static bool MayRead(Actor actor) => actor.Roles.Count > 0;
}
