using System.Collections.Concurrent;
using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>
/// Counting goes over every open case in scope, and the bell asks at every page. So a count stands while nothing was written and the day is the same,
/// and for half a minute while only others write.
/// </summary>
public sealed class TaskBell(TaskQueries queries, IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, TimeProvider time) : ITaskCount
{
    /// <summary>A housekeeping limit: then all are counted anew.</summary>
    private const int ActorsKept = 1000;

    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Counted> known = [];

    /// <param name="Sequence">Newest row of the change log when counting began.</param>
    private sealed record Counted(int Waiting, long Sequence, DateOnly On, DateTimeOffset At);

    public async Task<int> CountAsync(Actor actor)
    {
        // Another role or scope sees other tasks.
        var key = $"{actor.UserId:N}/{actor.RoleLabel}/{actor.Scope}";
        var (today, now) = (await clock.TodayAsync(), time.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync();
        var newest = await db.ChangeLog.MaxAsync(row => (long?)row.Sequence) ?? 0;
        if (known.TryGetValue(key, out var last) && last.On == today && await StandsAsync(db, last, actor, newest, now)) return last.Waiting;
        var waiting = (await queries.CountsAsync(actor)).Waiting;
        if (known.Count >= ActorsKept) known.Clear();
        known[key] = new(waiting, newest, today, now);
        return waiting;
    }

    private static async Task<bool> StandsAsync(KangyangDb db, Counted last, Actor actor, long newest, DateTimeOffset now) =>
        newest == last.Sequence
        || (now - last.At < BetweenCounts && !await db.ChangeLog.AnyAsync(row => row.Sequence > last.Sequence && row.ActorId == actor.UserId));
}
