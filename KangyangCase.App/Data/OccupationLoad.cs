using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>Brings the shipped catalogue into the table; entries an administrator edited or added stay as they are.</summary>
public static class OccupationLoad
{
    private const string FirstReason = "程序自带目录";
    private const string UpdateReason = "程序升级，自带目录更新";

    /// <param name="now">UTC.</param>
    public static async Task RunAsync(KangyangDb db, DateTime now)
    {
        var stored = await db.Occupations.ToDictionaryAsync(entry => entry.Id);
        var kept = stored.Values.Select(entry => entry.ToOccupation()).ToList();
        foreach (var (position, shipped) in ReferenceOccupations.Load().All.Index())
        {
            // A name an administrator gave to another entry stays there: two owners of a name would make it unreadable.
            var fresh = WithoutTakenNames(shipped, kept.Where(entry => entry.Id != shipped.Id));
            if (fresh is null) continue;
            if (!stored.TryGetValue(shipped.Id, out var entry))
            {
                entry = StoredOccupation.Add(fresh, position, edited: false);
                db.Occupations.Add(entry);
                db.OccupationVersions.Add(entry.Advance(fresh, now, ReferenceLoad.ShippedBy, FirstReason));
                kept.Add(fresh);
            }
            else if (!entry.Edited && entry.Name == fresh.Name && entry.Document != OccupationDocument.Write(fresh))
            {
                db.OccupationVersions.Add(entry.Advance(fresh, now, ReferenceLoad.ShippedBy, UpdateReason));
            }
        }
    }

    private static Occupation? WithoutTakenNames(Occupation shipped, IEnumerable<Occupation> others)
    {
        var taken = others.ToList();
        if (OccupationCheck.IsTaken(shipped.Name, taken)) return null;
        return shipped.Aliases.Any(alias => OccupationCheck.IsTaken(alias, taken))
            ? shipped with { Aliases = [.. shipped.Aliases.Where(alias => !OccupationCheck.IsTaken(alias, taken))] }
            : shipped;
    }
}
