using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Who decided what a roster contradicts: the last act on the person that was no import.</summary>
internal static class FactAuthors
{
    /// <param name="mayTell">People whose history the actor may see.</param>
    public static async Task<IReadOnlyList<PreviewRow>> NameAsync(KangyangDb db, Actor actor, PreviewRow[] rows, IEnumerable<TraineeId> mayTell)
    {
        var tellable = mayTell.ToHashSet();
        var asked = rows.Where(row => row.HasConflict && row.Known is { } known && tellable.Contains(known)).Select(row => row.Known!.Value.Value.ToString()).ToList();
        if (asked.Count == 0) return rows;
        var authors = new Dictionary<string, string>();
        foreach (var portion in asked.Chunk(PersonsOnFile.Portion))
        {
            var acts = await db.ChangeLog.AsNoTracking()
                .Where(act => act.SubjectKind == "trainee" && portion.Contains(act.SubjectId) && act.Action != ImportWriter.Updated)
                .OrderBy(act => act.Sequence).Select(act => new { act.SubjectId, act.ActorName, act.BusinessDate }).ToListAsync();
            foreach (var act in acts) authors[act.SubjectId] = $"{act.ActorName} {act.BusinessDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        }

        return [.. rows.Select(row => row.HasConflict && row.Known is { } known && authors.TryGetValue(known.Value.ToString(), out var by)
            ? row with { Changes = [.. row.Changes.Select(change => change.ByHand ? change with { By = by } : change)] }
            : row)];
    }
}
