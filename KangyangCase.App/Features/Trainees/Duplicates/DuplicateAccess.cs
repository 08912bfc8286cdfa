using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Trainees.Duplicates;

/// <summary>Who may decide whether two entries are one person.</summary>
public static class DuplicateAccess
{
    public static bool MayDecide(Actor actor) => actor.IsAny(Role.Coordinator, Role.Reviewer, Role.Administrator);

    /// <summary>A merge touches every case of both, so nobody merges who does not see them all.</summary>
    internal static async Task<bool> HasCasesElsewhereAsync(KangyangDb db, Actor actor, TraineeId one, TraineeId other)
    {
        var visible = db.Cases(actor);
        return await db.Cases.AnyAsync(entry => (entry.TraineeId == one || entry.TraineeId == other) && !visible.Any(seen => seen.Id == entry.Id));
    }
}
