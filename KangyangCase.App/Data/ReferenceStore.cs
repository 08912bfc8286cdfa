using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>Rules and calendar as they stand in the database now.</summary>
public static class ReferenceStore
{
    /// <summary>The settings and the policy packs.</summary>
    public static async Task<RuleCatalog> RuleCatalogAsync(this KangyangDb db) =>
        new((await db.Rules.AsNoTracking().ToListAsync()).Select(rule => rule.ToSetting()), await db.PacksAsync());

    /// <summary>Every version of every pack; the text of one is fetched and read once in the program's life.</summary>
    private static async Task<IReadOnlyList<PolicyPack>> PacksAsync(this KangyangDb db)
    {
        var heads = await db.PolicyPacks.Select(pack => new { pack.PackId, pack.Version, pack.Sha256 }).ToListAsync();
        if (heads.TrueForAll(head => StoredPack.Known(head.PackId, head.Version, head.Sha256) is not null))
        {
            return heads.ConvertAll(head => StoredPack.Known(head.PackId, head.Version, head.Sha256)!);
        }

        return (await db.PolicyPacks.AsNoTracking().ToListAsync()).ConvertAll(pack => pack.ToPack());
    }

    public static async Task<WorkingCalendar> WorkingCalendarAsync(this KangyangDb db) =>
        new((await db.CalendarYears.AsNoTracking().ToListAsync()).Select(year => year.ToYear()));
}
