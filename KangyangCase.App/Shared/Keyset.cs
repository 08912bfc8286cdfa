namespace KangyangCase.App.Shared;

/// <summary>Which page of a list: the first, the one after a row, or the one before a row. Keys are the list's own and never personal.</summary>
public sealed record PageTurn(int Size, string? After = null, string? Before = null)
{
    public const int UsualSize = 20;

    public static readonly PageTurn First = new(UsualSize);
}

/// <param name="Count">Exact up to the cap.</param>
/// <param name="More">There are more than <paramref name="Count"/>; nobody counted further.</param>
public readonly record struct CappedCount(int Count, bool More)
{
    /// <summary>Nobody counted to the end; there may be more.</summary>
    public bool AtLeast { get; init; }

    /// <summary>Counting further costs more than the number is worth.</summary>
    public const int Cap = 1000;

    public static CappedCount Of(int counted) => counted > Cap ? new(Cap, true) : new(counted, false);
}

/// <param name="Previous">Turns back; null on the first page.</param>
/// <param name="Next">Turns on; null on the last page.</param>
public sealed record KeysetPage<TRow>(IReadOnlyList<TRow> Rows, PageTurn? Previous, PageTurn? Next, CappedCount Total);

public static class Keyset
{
    /// <summary>Reads one page; a page before the first full one is the first one.</summary>
    /// <param name="read">Up to this many rows after the turn's row in order, or before it in reverse order.</param>
    public static async Task<(List<T> Rows, PageTurn? Previous, PageTurn? Next)> ReadAsync<T>(
        PageTurn turn, Func<T, string> key, Func<PageTurn, int, Task<List<T>>> read)
    {
        var found = await read(turn, turn.Size + 1);
        if (turn.Before is not null && found.Count <= turn.Size)
        {
            turn = turn with { Before = null };
            found = await read(turn, turn.Size + 1);
        }
        var more = found.Count > turn.Size;
        if (more) found.RemoveAt(turn.Size);
        if (turn.Before is not null) found.Reverse();
        if (found.Count == 0) return (found, turn.After is null ? null : new(turn.Size), null);
        var (hasPrevious, hasNext) = turn.Before is not null ? (more, true) : (turn.After is not null, more);
        return (
            found,
            hasPrevious ? new(turn.Size, Before: key(found[0])) : null,
            hasNext ? new(turn.Size, After: key(found[^1])) : null);
    }
}
