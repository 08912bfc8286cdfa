using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>Rules and calendar as they stand in the database now.</summary>
public static class ReferenceStore
{
    public static async Task<RuleCatalog> RuleCatalogAsync(this KangyangDb db) =>
        new((await db.Rules.AsNoTracking().ToListAsync()).Select(rule => rule.ToSetting()));

    public static async Task<WorkingCalendar> WorkingCalendarAsync(this KangyangDb db) =>
        new((await db.CalendarYears.AsNoTracking().ToListAsync()).Select(year => year.ToYear()));
}
