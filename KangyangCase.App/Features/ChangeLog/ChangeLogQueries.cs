using System.Runtime.CompilerServices;
using System.Text.Json;
using KangyangCase.App.Data;
using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.ChangeLog;

/// <summary>The change log for administrators and auditors, newest first, each shown row held against its seal.</summary>
public sealed class ChangeLogQueries(IDbContextFactory<KangyangDb> contexts, ChangeLogSeal seal)
{
    public const int PageSize = 50;

    /// <param name="before">Rows older than this sequence number; null: from the newest.</param>
    public async Task<ChangeLogView> PageAsync(Actor actor, ChangeLogFilter filter, long? before = null, CancellationToken cancellation = default)
    {
        if (!MayRead(actor)) return new([], default, null);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await Narrow(db, actor, filter).Where(row => before == null || row.Sequence < before)
            .OrderByDescending(row => row.Sequence).Take(PageSize + 1).ToListAsync(cancellation);
        var shown = rows.Take(PageSize).ToList();
        var total = CappedCount.Of(await Narrow(db, actor, filter).Take(CappedCount.Cap + 1).CountAsync(cancellation));
        var previous = await PreviousHashesAsync(db, shown, cancellation);
        return new([.. shown.Select(row => View(row, previous))], total, rows.Count > PageSize ? shown[^1].Sequence : null);
    }

    /// <summary>Accounts that may have acted.</summary>
    public async Task<IReadOnlyList<LogActor>> ActorsAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!MayRead(actor) || actor.Scope is not DataScope.Everything) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var accounts = await db.Users.AsNoTracking().OrderBy(account => account.DisplayName).Select(account => new LogActor(account.Id, account.DisplayName)).ToListAsync(cancellation);
        return [.. accounts, new LogActor(Guid.Empty, "系统")];
    }

    /// <summary>Every row the filter finds, oldest first, read as it is written out.</summary>
    public async IAsyncEnumerable<ChangeLogEntry> ExportAsync(Actor actor, ChangeLogFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (!MayRead(actor)) yield break;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var row in Narrow(db, actor, filter).OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellation)) yield return row;
    }

    private static bool MayRead(Actor actor) => actor.IsAny(Role.Administrator, Role.Auditor);

    private static IQueryable<ChangeLogEntry> Narrow(KangyangDb db, Actor actor, ChangeLogFilter filter)
    {
        var rows = db.ChangeLog(actor).AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Subject))
        {
            var beginning = filter.Subject + ".";
            rows = rows.Where(row => row.Action.StartsWith(beginning));
        }
        if (filter.Actor is { } id) rows = rows.Where(row => row.ActorId == id);
        if (filter.From is { } from) rows = rows.Where(row => row.BusinessDate >= from);
        if (filter.To is { } to) rows = rows.Where(row => row.BusinessDate <= to);
        return rows;
    }

    private static async Task<Dictionary<long, byte[]>> PreviousHashesAsync(KangyangDb db, List<ChangeLogEntry> shown, CancellationToken cancellation)
    {
        var wanted = shown.ConvertAll(row => row.Sequence - 1);
        return await db.ChangeLog.AsNoTracking().Where(row => wanted.Contains(row.Sequence)).ToDictionaryAsync(row => row.Sequence, row => row.Hash, cancellation);
    }

    private ChangeLogRow View(ChangeLogEntry row, Dictionary<long, byte[]> previous) => new(
        row.Sequence, ChinaTime.Show(row.At), row.BusinessDate, row.ActorName, row.ActorRole, row.Action, row.Summary, row.Reason, Details(row.Details), row.CaseId, Judge(row, previous));

    private RowSeal Judge(ChangeLogEntry row, Dictionary<long, byte[]> previous)
    {
        if (!seal.Compute(row).AsSpan().SequenceEqual(row.Hash)) return RowSeal.Altered;
        var before = row.Sequence == 1 ? ChangeLogSeal.Origin : previous.GetValueOrDefault(row.Sequence - 1);
        return before is not null && row.PreviousHash.AsSpan().SequenceEqual(before) ? RowSeal.Intact : RowSeal.Broken;
    }

    private static IReadOnlyList<(string, string)> Details(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(one => (one.Name, one.Value.ToString()))]
                : [("", json)];
        }
        catch (JsonException)
        {
            // A tampered row is shown as it stands; its seal says the rest.
            return [("", json)];
        }
    }
}
