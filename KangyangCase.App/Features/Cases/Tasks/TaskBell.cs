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
    private sealed record Counted(TaskTally Tally, long Sequence, DateOnly On, DateTimeOffset At);

    public async Task<int> CountAsync(Actor actor) => (await TallyAsync(actor, BetweenCounts)).Waiting;

    public Task<TaskTally> TallyAsync(Actor actor) => TallyAsync(actor, TimeSpan.Zero);

    /// <param name="stands">So long while only others write.</param>
    private async Task<TaskTally> TallyAsync(Actor actor, TimeSpan stands)
    {
        // Another role or scope sees other tasks.
        var key = $"{actor.UserId:N}/{actor.RoleLabel}/{actor.Scope}";
        var (today, now) = (await clock.TodayAsync(), time.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync();
        var newest = await db.ChangeLog.MaxAsync(row => (long?)row.Sequence) ?? 0;
        if (known.TryGetValue(key, out var last) && last.On == today && await StandsAsync(db, last, actor, newest, now, stands)) return last.Tally;
        var tally = await queries.TallyAsync(actor);
        if (known.Count >= ActorsKept) known.Clear();
        known[key] = new(tally, newest, today, now);
        return tally;
    }

    private static async Task<bool> StandsAsync(KangyangDb db, Counted last, Actor actor, long newest, DateTimeOffset now, TimeSpan stands) =>
        newest == last.Sequence
        || (now - last.At < stands && !await db.ChangeLog.AnyAsync(row => row.Sequence > last.Sequence && row.ActorId == actor.UserId));
}
