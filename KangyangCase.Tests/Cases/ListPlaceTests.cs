using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cases;

/// <summary>A page named in an address: the row is looked up within the reader's scope, and any other shows the first page.</summary>
public sealed class ListPlaceTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Address_NamingAForeignOrUnknownRow_ShowsTheFirstPage()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        foreach (var name in (string[])["甲一", "乙二", "丙三"]) await office.OpenAsync(name);
        var foreign = await office.OpenAsync("别处", provider: site.OtherProvider);
        var (cases, people) = (site.Get<CaseQueries>(), site.Get<TraineeQueries>());
        foreach (var filter in (CaseFilter[])[new([], null), new([CaseStage.Enrolled], null)])
        {
            var first = await cases.ListAsync(site.Coordinator, filter, new(2), stop);
            Assert.NotEqual(first.Rows, (await cases.ListAsync(site.Coordinator, filter, first.Next!, stop)).Rows);
            foreach (var key in (string[])[$"{foreign.Id.Value:N}.2", $"{Guid.NewGuid():N}.2", "x' OR 1=1", "", "7"])
            {
                foreach (var turn in (PageTurn[])[new(2, After: key), new(2, Before: key)])
                {
                    var found = await cases.ListAsync(site.Coordinator, filter, turn, stop);
                    Assert.Equal(first.Rows, found.Rows);
                    Assert.Null(found.Previous);
                }
            }
        }
        var start = await people.ListAsync(site.Coordinator, TraineeFilter.None, new(2), stop);
        Assert.Single((await people.ListAsync(site.Coordinator, TraineeFilter.None, start.Next!, stop)).Rows);
        foreach (var key in (string[])[foreign.TraineeId.Value.ToString("N"), Guid.NewGuid().ToString("N"), "1", "-1"])
        {
            Assert.Equal(start.Rows.Select(row => row.Id), (await people.ListAsync(site.Coordinator, TraineeFilter.None, new(2, After: key), stop)).Rows.Select(row => row.Id));
        }
    }

    [Fact]
    public async Task Ready_HoldsThoseWhomNothingKeepsFromBeingPutForward()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var cohort = await office.CohortAsync();
        await office.CompleteAsync(await office.OpenAsync("年限已满", cohort, practiceFrom: new(2015, 1, 1)), new(2020, 9, 30));
        await office.CompleteAsync(await office.OpenAsync("年限不足", cohort, practiceFrom: new(2020, 9, 1)), new(2020, 9, 30));
        await office.OpenAsync("在训", cohort, practiceFrom: new(2015, 1, 1));

        var all = await site.Get<CaseQueries>().ListAsync(site.Coordinator, new([CaseStage.Completed], null), PageTurn.First, stop);
        var ready = await site.Get<CaseQueries>().ListAsync(site.Coordinator, new([], null, Ready: true), PageTurn.First, stop);

        Assert.Equal(2, all.Total.Count);
        Assert.Equal("年限已满", Assert.Single(ready.Rows).Name);
        Assert.Equal(new CappedCount(1, false), ready.Total);
    }

    [Theory]
    [InlineData(null, null, null, 20)]
    [InlineData("a", null, "50", 50)]
    [InlineData("a", "b", "7", 20)]
    [InlineData(null, "b", "100000", 20)]
    public void Address_AsRead_AsksForKnownSizesOnly(string? after, string? before, string? size, int expected)
    {
        var turn = PageAddress.Read(after, before, size);

        Assert.Equal((expected, before is null ? after : null, before), (turn.Size, turn.After, turn.Before));
    }
}
