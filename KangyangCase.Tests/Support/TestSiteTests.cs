using KangyangCase.App.Data;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Support;

public sealed class TestSiteTests
{
    [Fact]
    public async Task Create_OnAnEmptyFolder_LoadsReferenceDataAndStampsTheDatabase()
    {
        await using var site = await TestSite.CreateAsync();
        await using var db = await site.OpenAsync();
        Assert.Equal(SiteFact.LiveMode, (await db.SiteFacts.SingleAsync(fact => fact.Key == SiteFact.Mode, TestContext.Current.CancellationToken)).Value);
        Assert.NotEmpty(await db.CalendarYears.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Null((await db.RuleCatalogAsync()).Find("training.attendance-threshold", site.Clock.Today)!.Value);
    }
}
