using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>Brings the bundled reference data into the tables; what an administrator edited stays as it is.</summary>
public static class ReferenceLoad
{
    /// <param name="now">UTC.</param>
    public static async Task RunAsync(KangyangDb db, bool demo, DateTime now)
    {
        await LoadRulesAsync(db, demo);
        await LoadCalendarAsync(db);
        await LoadDistrictsAsync(db);
        await OccupationLoad.RunAsync(db, now);
        await db.SaveChangesAsync();
    }

    private static async Task LoadRulesAsync(KangyangDb db, bool demo)
    {
        var stored = await db.Rules.ToDictionaryAsync(rule => rule.Key);
        foreach (var setting in ReferenceRules.Load().All)
        {
            var fresh = StoredRule.Of(demo ? setting.ForDemo() : setting);
            if (!stored.TryGetValue(setting.Key, out var rule)) db.Rules.Add(fresh);
            else if (!rule.Edited) db.Entry(rule).CurrentValues.SetValues(fresh);
        }
    }

    private static async Task LoadCalendarAsync(KangyangDb db)
    {
        var known = await db.CalendarYears.Select(year => year.Year).ToListAsync();
        foreach (var year in ReferenceCalendar.LoadYears().Where(year => !known.Contains(year.Year)))
        {
            db.CalendarYears.Add(StoredCalendarYear.Of(year));
        }
    }

    private static async Task LoadDistrictsAsync(KangyangDb db)
    {
        var known = await db.Districts.Select(district => district.Id).ToListAsync();
        foreach (var district in ReferenceDistricts.Load().Where(district => !known.Contains(district.Id)))
        {
            db.Districts.Add(new StoredDistrict
            {
                Id = district.Id,
                Code = district.Code,
                Name = district.Name,
                ValidFrom = district.ValidFrom,
                ValidTo = district.ValidTo,
                IsReportingUnit = district.Kind == DistrictKind.ReportingUnit,
            });
        }
    }
}
