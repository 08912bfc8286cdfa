using KangyangCase.App.Features.Cases;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;

namespace KangyangCase.Tests.Cases;

/// <summary>Pages of a list that is looked through in portions: nobody twice, nobody missed, and never more looked at than allowed.</summary>
public sealed class StageWalkTests
{
    private const int Most = 500;

    private static readonly List<CasePlace> Everybody = [.. Enumerable.Range(1, 2300).Select(number => new CasePlace(new(Guid.CreateVersion7()), default, number))];

    private int looked;

    [Theory]
    [InlineData(1, 2300)]
    [InlineData(7, 328)]
    [InlineData(450, 5)]
    [InlineData(2300, 1)]
    [InlineData(2301, 0)]
    public async Task Walk_ThereAndBack_FindsEachFittingCaseOnce(int everyNth, int expected)
    {
        var (there, turn) = (new List<int>(), (PageTurn?)PageTurn.First);
        StagePage? page = null;
        PageTurn? last = null;
        while (turn is not null)
        {
            page = await TurnAsync(turn, everyNth);
            there.AddRange(page.Places.Select(place => place.Roster));
            (last, turn) = (turn, page.Next);
        }
        Assert.Equal(Everybody.Select(place => place.Roster).Where(number => number % everyNth == 0), there);
        Assert.Equal(new CappedCount(expected, false), page?.Total);

        var back = new SortedSet<int>();
        for (turn = last; turn is not null; turn = page.Previous)
        {
            page = await TurnAsync(turn, everyNth);
            back.UnionWith(page.Places.Select(place => place.Roster));
        }
        Assert.Equal(there, back);
    }

    [Fact]
    public async Task Walk_WhenEnoughWasLookedAt_StopsAndSaysSo()
    {
        var page = await TurnAsync(PageTurn.First, 450);

        Assert.Equal((true, 1, Most), (page.Stopped, page.Places.Count, looked));
        Assert.Equal(new CappedCount(1, false) { AtLeast = true }, page.Total);
        Assert.Equal([900], (await TurnAsync(page.Next!, 450)).Places.Select(place => place.Roster));
    }

    private async Task<StagePage> TurnAsync(PageTurn turn, int everyNth)
    {
        looked = 0;
        var walk = new StageWalk(ReadAsync, portion => Task.FromResult<IReadOnlySet<CaseFileId>>(
            portion.Where(place => place.Roster % everyNth == 0).Select(place => place.Id).ToHashSet()), Most);
        var page = await walk.PageAsync(turn, Everybody.Find(place => place.Id == StageWalk.Parse(turn.Before ?? turn.After)?.Id));
        Assert.InRange(looked, 0, 2 * Most);
        return page;
    }

    private Task<List<CasePlace>> ReadAsync(CasePlace? from, bool back, int take)
    {
        List<CasePlace> read = [.. back
            ? Everybody.Where(place => from is null || place.Roster < from.Roster).Reverse().Take(take)
            : Everybody.Where(place => from is null || place.Roster > from.Roster).Take(take)];
        looked += read.Count;
        return Task.FromResult(read);
    }
}
