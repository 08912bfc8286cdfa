using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Data.Searching;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data;

/// <summary>
/// The one way to write: a fresh context, BEGIN IMMEDIATE, the work, its change-log rows, commit. A refusal rolls
/// everything back; so nothing is ever half written, and no act goes without its log row.
/// </summary>
public sealed class WriteGate(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, ChangeLogSeal seal)
{
    private const int SqliteBusy = 5;
    private const int SqliteConstraint = 19;

    public static readonly Refusal Busy = new("write.busy", "系统正忙，什么都没有写入，请稍后再试一次。");

    public static readonly Refusal Overtaken = new("write.overtaken", "这条记录刚被他人改动，什么都没有写入，请刷新后再试。");

    public async Task<Result<T>> RunAsync<T>(Actor actor, Func<WriteScope, Task<Result<T>>> work, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var scope = new WriteScope(db, actor, today, clock.UtcNow, seal);
            var result = await work(scope);
            if (!result.Succeeded) return result;
            await db.SaveChangesAsync(cancellation);
            await TraineeSearchIndex.RefreshAsync(db, cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SqliteBusy)
        {
            return Busy;
        }
        catch (DbUpdateException failure) when (failure.InnerException is SqliteException { SqliteErrorCode: SqliteConstraint })
        {
            return Overtaken;
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public async Task<Result> RunAsync(Actor actor, Func<WriteScope, Task<Result>> work, CancellationToken cancellation = default)
    {
        var result = await RunAsync<bool>(
            actor,
            async scope => await work(scope) is { Succeeded: false } refused ? refused.Refusal : true,
            cancellation);
        return result.Succeeded ? Result.Success : result.Refusal;
    }
}
