using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>Brings the bundled reference data into the tables; what an administrator edited stays as it is.</summary>
public static class ReferenceLoad
{
    public static async Task RunAsync(KangyangDb db, bool demo)
    {
        await LoadRulesAsync(db, demo);
        await LoadCalendarAsync(db);
        await LoadDistrictsAsync(db);
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
        var stored = await db.Districts.ToDictionaryAsync(district => district.Id);
        var counted = await db.DistrictPopulations.ToDictionaryAsync(row => (row.DistrictId, row.BaseDate));
        foreach (var district in ReferenceDistricts.Load())
        {
            var fresh = StoredDistrict.Of(district);
            if (!stored.TryGetValue(district.Id, out var known)) db.Districts.Add(fresh);
            else if (!known.Edited) db.Entry(known).CurrentValues.SetValues(fresh);
            if (district.Elderly60 is not { } people) continue;
            var population = new DistrictPopulation
            {
                DistrictId = district.Id,
                BaseDate = ReferenceDistricts.CensusDay,
                Aged60 = people,
                Source = StoredDistrict.Join(district.Source),
                Certainty = district.Certainty,
            };
            if (!counted.TryGetValue((district.Id, ReferenceDistricts.CensusDay), out var row)) db.DistrictPopulations.Add(population);
            else if (!row.Edited) db.Entry(row).CurrentValues.SetValues(population);
        }
    }
}
