using KangyangCase.App.Features.Cohorts;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cohorts;

public sealed class CohortBoardTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Board_PutsAClassWhereItsSlowestPersonStands()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var running = await office.CohortAsync(name: "在训班");
        await office.OpenAsync("慢", running);
        await office.CompleteAsync(await office.OpenAsync("快", running), new(2020, 9, 30));
        await office.OpenAsync("等", await office.CohortAsync(name: "下一班", start: new(2020, 10, 19)));
        await office.CohortAsync(name: "空班");

        var board = await site.Get<CohortBoardQueries>().ForAsync(site.Coordinator, null, stop);

        Assert.Equal(
            [("报名", "空班"), ("开班", "下一班"), ("培训", "在训班")],
            board.Columns.SelectMany(column => column.Cards.Select(card => (column.Name, card.Name))));
        Assert.Equal((2, 50), board.Columns[2].Cards[0] is var card ? (card.People, card.Percent) : default);
    }

    [Fact]
    public async Task Board_ShowsOnlyWhatLiesInScope_AndNarrowsToAProvider()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        await office.CohortAsync(name: "忠县班");
        await office.CohortAsync(site.OtherProvider, "万州班");
        var queries = site.Get<CohortBoardQueries>();

        Assert.Equal(["忠县班"], Names(await queries.ForAsync(site.Coordinator, null, stop)));
        Assert.Empty(Names(await queries.ForAsync(site.Coordinator, site.OtherProvider.Id, stop)));
        Assert.Equal(["万州班", "忠县班"], Names(await queries.ForAsync(site.Auditor, null, stop)));
        Assert.Equal(["万州班"], Names(await queries.ForAsync(site.Auditor, site.OtherProvider.Id, stop)));
        Assert.Null((await queries.ForAsync(site.Auditor, null, stop)).Columns[0].Cards[0].NextHref);
    }

    [Fact]
    public async Task Board_LeavesOldClassesToTheList_AndSaysHowMany()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        await office.CohortAsync(name: "旧班", start: new(2018, 3, 1));

        var board = await site.Get<CohortBoardQueries>().ForAsync(site.Coordinator, null, stop);

        Assert.Equal((0, 1), (board.Classes, board.Older));
    }

    private static IEnumerable<string> Names(CohortBoard board) =>
        board.Columns.SelectMany(column => column.Cards).Select(card => card.Name).Order(StringComparer.Ordinal);
}
