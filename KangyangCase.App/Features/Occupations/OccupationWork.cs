using KangyangCase.App.Data;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Occupations;

/// <summary>What every change of the catalogue does the same way.</summary>
internal static class OccupationWork
{
    public static IReadOnlyList<Refusal> ReasonFaults(string reason) => string.IsNullOrWhiteSpace(reason) ? [OccupationEntryErrors.ReasonMissing] : [];

    /// <param name="version">What the actor saw; a newer one on file refuses.</param>
    public static async Task<Result<StoredOccupation>> FindAsync(KangyangDb db, string id, int version)
    {
        if (await db.Occupations.SingleOrDefaultAsync(entry => entry.Id == id) is not { } stored) return OccupationEntryErrors.NotFound;
        return stored.Version == version ? stored : OccupationEntryErrors.Overtaken;
    }

    public static async Task<Result> KeepAsync(
        WriteScope scope, StoredOccupation stored, Occupation before, Occupation after, string action, string summary, string reason)
    {
        if (OccupationChanges.Between(before, after).Count == 0) return OccupationEntryErrors.NothingChanged;
        stored.Edited = true;
        scope.Db.OccupationVersions.Add(stored.Advance(after, scope.Now, scope.Actor.DisplayName, reason.Trim()));
        await scope.LogAsync(action, "occupation", stored.Id, summary, reason.Trim(), details: OccupationChanges.Details(before, after));
        return Result.Success;
    }
}
