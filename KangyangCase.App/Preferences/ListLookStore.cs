using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Preferences;

/// <summary>A taste is no act: it has no change-log row and does not pass the WriteGate.</summary>
public sealed class ListLookStore(IDbContextFactory<KangyangDb> contexts)
{
    /// <summary>Columns that the list no longer has are passed over.</summary>
    public async Task<ListLook> ReadAsync(Actor actor, ListShape list, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ListLooks.AsNoTracking().SingleOrDefaultAsync(look => look.UserId == actor.UserId && look.List == list.Name, cancellation) is not { } kept) return ListLook.Usual;
        var density = Enum.TryParse<Density>(kept.Density, out var one) && Enum.IsDefined(one) ? one : Density.Standard;
        return new(density, Known(list, kept.Hidden.Split(',')));
    }

    public async Task SaveAsync(Actor actor, ListShape list, ListLook look, CancellationToken cancellation = default)
    {
        var (hidden, density) = (string.Join(',', Known(list, look.Hidden).Order(StringComparer.Ordinal)), look.Density.ToString());
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            // One statement: two windows at once leave the later one's wish, and no error.
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO ListLooks (UserId, List, Hidden, Density) VALUES ({actor.UserId}, {list.Name}, {hidden}, {density})
                ON CONFLICT (UserId, List) DO UPDATE SET Hidden = excluded.Hidden, Density = excluded.Density
                """,
                cancellation);
        }
        catch (SqliteException)
        {
            // The list looks as wished all the same; it is remembered the next time.
        }
    }

    private static HashSet<string> Known(ListShape list, IEnumerable<string> hidden) => [.. hidden.Where(key => list.Columns.Any(column => column.Key == key))];
}
