using System.Globalization;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;

namespace KangyangCase.App.Features.Cases;

/// <summary>
/// A page of cases in certain stages. A stage is derived, so it cannot be asked of the database: cases are read in order,
/// a portion at a time, until the page is full or enough have been looked at.
/// </summary>
/// <param name="read">From a place (null: the start), backwards or not, up to this many.</param>
/// <param name="fitting">Those of the portion that are in one of the stages.</param>
internal sealed class StageWalk(
    Func<CasePlace?, bool, int, Task<List<CasePlace>>> read, Func<IReadOnlyList<CasePlace>, Task<IReadOnlySet<CaseFileId>>> fitting, int most = StageWalk.Most)
{
    /// <summary>Looked at for one page.</summary>
    public const int Most = 5000;

    private const int Portion = 200;

    /// <summary>Key of a place with the number of fitting cases up to and with it.</summary>
    public static string Key(CaseFileId id, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{id.Value:N}.{ordinal}");

    public static (CaseFileId Id, int Ordinal)? Parse(string? key)
    {
        if (key?.Split('.') is not [var id, .. var rest] || !Guid.TryParse(id, out var value)) return null;
        return (new(value), rest is [var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 0);
    }

    /// <param name="from">Where the turn starts; null: at the first page.</param>
    public async Task<StagePage> PageAsync(PageTurn turn, CasePlace? from)
    {
        var back = turn.Before is not null && from is not null;
        var ordinal = from is null ? 0 : Parse(turn.Before ?? turn.After)?.Ordinal ?? 0;
        var walked = await WalkAsync(from, back, turn.Size);
        if (back && walked is { Full: false, Ended: true }) (back, from, ordinal, walked) = (false, null, 0, await WalkAsync(null, false, turn.Size));
        var stopped = walked is { Full: false, Ended: false };
        var (found, last) = (walked.Found, walked.Last);
        if (walked.Full) found.RemoveAt(turn.Size);
        if (back)
        {
            found.Reverse();
            var earlier = walked.Full ? found[0] : stopped ? last : null;
            return new(
                found, earlier is null ? null : new(turn.Size, Before: Key(earlier.Id, ordinal - found.Count)),
                After(found.Count == 0 ? last : found[^1], ordinal - 1), new(ordinal, false) { AtLeast = true }, stopped);
        }
        var (seen, later) = (ordinal + found.Count, walked.Full ? found[^1] : stopped ? last : null);
        var first = found.Count == 0 ? last : found[0];
        var previous = from is null || first is null ? null : new PageTurn(turn.Size, Before: Key(first.Id, ordinal + 1));
        return new(
            found, previous, After(later, seen),
            walked.Ended ? new(seen, false) : new(walked.Full ? seen + 1 : seen, false) { AtLeast = true }, stopped);

        PageTurn? After(CasePlace? place, int counted) => place is null ? null : new(turn.Size, After: Key(place.Id, counted));
    }

    private async Task<Walked> WalkAsync(CasePlace? from, bool back, int size)
    {
        var (found, last, looked) = (new List<CasePlace>(), from, 0);
        while (looked < most)
        {
            var wanted = Math.Min(Portion, most - looked);
            var portion = await read(last, back, wanted);
            var fits = portion.Count == 0 ? new HashSet<CaseFileId>() : await fitting(portion);
            foreach (var place in portion)
            {
                last = place;
                if (fits.Contains(place.Id)) found.Add(place);
                if (found.Count > size) return new(found, last, Full: true, Ended: false);
            }
            looked += portion.Count;
            if (portion.Count < wanted) return new(found, last, Full: false, Ended: true);
        }
        return new(found, last, Full: false, Ended: false);
    }

    /// <param name="Full">One more than a page was found.</param>
    /// <param name="Ended">There are no further cases.</param>
    private sealed record Walked(List<CasePlace> Found, CasePlace? Last, bool Full, bool Ended);
}

/// <param name="Stopped">The page is not full, and there are cases nobody has looked at.</param>
internal sealed record StagePage(IReadOnlyList<CasePlace> Places, PageTurn? Previous, PageTurn? Next, CappedCount Total, bool Stopped);
