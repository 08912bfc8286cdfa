using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Districts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Districts;

/// <summary>What the writes on districts share.</summary>
internal static class DistrictWork
{
    public static async Task<Refusal?> CheckRelatedAsync(KangyangDb db, string? self, IReadOnlyList<string> ids)
    {
        if (ids.Contains(self)) return DistrictErrors.SucceedsItself;
        var wanted = ids.Distinct().ToList();
        return await db.Districts.CountAsync(entry => wanted.Contains(entry.Id)) == wanted.Count ? null : DistrictErrors.RelatedUnknown;
    }

    /// <summary>The code where there is one; else the next free internal mark, which is never a code.</summary>
    public static async Task<string> NewIdAsync(KangyangDb db, DistrictDraft draft)
    {
        if (draft.CleanCode is { } code) return code;
        var mark = draft.Kind == DistrictKind.ReportingUnit ? "CQX-" : "CQ-";
        var taken = (await db.Districts.Select(entry => entry.Id).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(number => mark + number.ToString("000", CultureInfo.InvariantCulture)).First(id => !taken.Contains(id));
    }

    public static object Trace(StoredDistrict district) => new
    {
        code = district.Code,
        name = district.Name,
        kind = district.Kind.ToString(),
        from = district.ValidFrom,
        to = district.ValidTo,
        successors = district.SuccessorIds,
        parents = district.ParentIds,
        source = district.Source,
        note = district.Note,
    };
}
