using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Home;
using KangyangCase.App.Security;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Certificates;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Home;

public sealed class HomeCountTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clerk_SeesWhatAwaitsPrinting_AndItsLinkListsExactlyThat()
    {
        await using var scenario = await IssueScenario.CreateAsync(2);
        var certificates = await scenario.IssueAllAsync();

        var before = await CountAsync(scenario.Site, scenario.Site.Clerk, "待打印");
        await scenario.Site.Get<PrintCertificates>().HandleAsync(scenario.Site.Clerk, new(Certificate: certificates[0].Id), stop);
        var after = await CountAsync(scenario.Site, scenario.Site.Clerk, "待打印");

        Assert.Equal([2, 1], new[] { before.Count, after.Count });
        Assert.Equal("/certificates?status=Valid&printed=no", after.Href);
    }

    [Fact]
    public async Task Clerk_IsWarnedOfANameNoFaceCanDraw_BeforeThePaperIsDue()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var cohort = await office.CohortAsync();
        await office.OpenAsync("彭𬭎", cohort);
        var rare = await office.OpenAsync("田\U00031350", cohort);

        var found = Assert.Single(await site.Get<UnprintableNames>().ListAsync(site.Clerk, stop));

        Assert.Equal((rare.Id, "31350"), (found.Case, $"{found.Characters.Single().Value:X}"));
        Assert.Equal(1, (await CountAsync(site, site.Clerk, "缺字预警")).Count);
        Assert.Empty(await site.Get<UnprintableNames>().ListAsync(site.OtherCoordinator, stop));
    }

    [Fact]
    public async Task Coordinator_CountsOpenListsThatHoldAsMany()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        await office.CohortAsync(name: "下一班", start: new(2020, 10, 19));

        var coming = await CountAsync(site, site.Coordinator, "待开班");

        Assert.Equal((1, "/cohorts?state=Coming"), (coming.Count, coming.Href));
        Assert.Equal("/cohorts?state=Today", (await CountAsync(site, site.Coordinator, "今日开课")).Href);
    }

    [Theory]
    [InlineData("Coordinator")]
    [InlineData("Reviewer")]
    [InlineData("Examiner")]
    [InlineData("Clerk")]
    [InlineData("Administrator")]
    [InlineData("Auditor")]
    public async Task EveryRole_SeesNoMoreCountsThanFit_EachWithAnAddress(string role)
    {
        await using var site = await TestSite.CreateAsync();

        var counts = (await site.Get<HomeQueries>().ForAsync(new CaseOffice(site).Actor(role))).Counts;

        Assert.InRange(counts.Count, 2, HomeCountRules.Most);
        Assert.All(counts, count => Assert.StartsWith("/", count.Href));
    }

    private static async Task<App.Shell.HomeCount> CountAsync(TestSite site, Actor actor, string label) =>
        (await site.Get<HomeQueries>().ForAsync(actor)).Counts.Single(count => count.Label == label);
}
