using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>Brings the shipped reference data into the tables. What an administrator edited stays as it is; what nobody edited follows the files.</summary>
public static class ReferenceLoad
{
    /// <summary>Who stands behind what came with the program.</summary>
    public const string ShippedBy = "系统";

    /// <param name="now">UTC.</param>
    public static async Task RunAsync(KangyangDb db, bool demo, DateTime now)
    {
        await LoadRulesAsync(db, demo);
        await LoadPacksAsync(db, now);
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

    /// <summary>A pack that only ever came with the program follows it, as its next version; one an administrator wrote is left alone.</summary>
    private static async Task LoadPacksAsync(KangyangDb db, DateTime now)
    {
        var current = (await db.PolicyPacks.AsNoTracking().ToListAsync()).GroupBy(pack => pack.PackId)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(pack => pack.Version)!);
        foreach (var shipped in ReferencePacks.Load())
        {
            if (!current.TryGetValue(shipped.Id, out var known))
            {
                db.PolicyPacks.Add(StoredPack.Of(shipped, shipped: true, now, ShippedBy, "初次装载"));
            }
            else if (known.Shipped && !StoredPack.SaysTheSame(known.ToPack(), shipped))
            {
                db.PolicyPacks.Add(StoredPack.Of(PolicyPackJson.Renumbered(shipped, known.Version + 1), shipped: true, now, ShippedBy, "程序更新"));
            }
        }
    }

    private static async Task LoadCalendarAsync(KangyangDb db)
    {
        var stored = await db.CalendarYears.ToDictionaryAsync(year => year.Year);
        foreach (var year in ReferenceCalendar.LoadYears())
        {
            var fresh = StoredCalendarYear.Of(year);
            if (!stored.TryGetValue(year.Year, out var known)) db.CalendarYears.Add(fresh);
            else if (known.Status == CalendarYearStatus.Announced) db.Entry(known).CurrentValues.SetValues(fresh);
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
