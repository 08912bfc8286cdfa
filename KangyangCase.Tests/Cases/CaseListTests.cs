using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Cases;

/// <summary>Who sees whom, and what the filters find, on the lists of cases and of trainees.</summary>
public sealed class CaseListTests
{
    private static readonly CaseFilter Everyone = new([], null);

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Coordinator", "向春兰、谭代芳")]
    [InlineData("OtherCoordinator", "阿依古丽·买买提")]
    [InlineData("AssessorCoordinator", "向春兰、阿依古丽·买买提")]
    [InlineData("Examiner", "向春兰、阿依古丽·买买提")]
    [InlineData("Clerk", "向春兰、阿依古丽·买买提")]
    [InlineData("Reviewer", "向春兰、谭代芳")]
    [InlineData("OtherReviewer", "阿依古丽·买买提")]
    [InlineData("Administrator", "向春兰、谭代芳、阿依古丽·买买提")]
    [InlineData("Auditor", "向春兰、谭代芳、阿依古丽·买买提")]
    public async Task Lists_ForAnActor_HoldThePeopleWithinTheScopeOnly(string actor, string expected)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        await office.OpenAsync("向春兰", await office.CohortAsync());
        await office.OpenAsync("谭代芳");
        await office.OpenAsync("阿依古丽·买买提", await office.CohortAsync(site.OtherProvider, "万州班"), site.OtherProvider);

        var cases = await site.Get<CaseQueries>().ListAsync(office.Actor(actor), Everyone, PageTurn.First, stop);
        var people = await site.Get<TraineeQueries>().ListAsync(office.Actor(actor), TraineeFilter.None, PageTurn.First, stop);

        var names = expected.Split('、').Order(StringComparer.Ordinal).ToList();
        Assert.Equal(names, cases.Rows.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.Equal(names, people.Rows.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.Equal((names.Count, names.Count), (cases.Total.Count, people.Total.Count));
    }

    [Fact]
    public async Task CaseList_ByStages_HoldsThoseOnly()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var running = await office.CohortAsync();
        await office.OpenAsync("在训", running);
        await office.CompleteAsync(await office.OpenAsync("结业", running), new(2020, 9, 30));
        await office.OpenAsync("未开班", await office.CohortAsync(name: "下一班", start: new(2020, 10, 19)));

        var found = await site.Get<CaseQueries>().ListAsync(site.Coordinator, new([CaseStage.Completed, CaseStage.Enrolled], null), PageTurn.First, stop);

        Assert.Equal(["未开班", "结业"], found.Rows.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.All(found.Rows, row => Assert.Contains(row.Stage, new[] { CaseStage.Completed, CaseStage.Enrolled }));
        Assert.Equal(new CappedCount(2, false), found.Total);
    }

    [Fact]
    public async Task CaseList_OfACohort_FollowsTheRosterFromPageToPage()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var cohort = await office.CohortAsync();
        foreach (var name in (string[])["甲一", "乙二", "丙三", "丁四", "戊五"]) await office.OpenAsync(name, cohort);
        await office.OpenAsync("外人");
        var queries = site.Get<CaseQueries>();

        var first = await queries.ListAsync(site.Coordinator, new([], cohort.Id), new(3), stop);
        var second = await queries.ListAsync(site.Coordinator, new([CaseStage.InTraining], cohort.Id), Must(first.Next), stop);
        var back = await queries.ListAsync(site.Coordinator, new([], cohort.Id), Must(second.Previous), stop);

        Assert.Equal(["甲一", "乙二", "丙三", "丁四", "戊五"], first.Rows.Concat(second.Rows).Select(row => row.Name));
        Assert.Equal(first.Rows, back.Rows);
        Assert.Equal((new CappedCount(5, false), null), (first.Total, second.Next));
    }

    [Theory]
    [InlineData("Coordinator")]
    [InlineData("Reviewer")]
    [InlineData("Auditor")]
    public async Task CaseList_FromPageToPageAndBack_HoldsEveryCaseOnce(string actor)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        foreach (var name in (string[])["甲一", "乙二", "丙三", "丁四", "戊五"]) await office.OpenAsync(name);
        var (queries, filters) = (site.Get<CaseQueries>(), (CaseFilter[])[Everyone, new([CaseStage.Enrolled], null)]);
        foreach (var filter in filters)
        {
            var first = await queries.ListAsync(office.Actor(actor), filter, new(2), stop);
            var second = await queries.ListAsync(office.Actor(actor), filter, Must(first.Next), stop);
            var third = await queries.ListAsync(office.Actor(actor), filter, Must(second.Next), stop);
            var back = await queries.ListAsync(office.Actor(actor), filter, Must(third.Previous), stop);
            var start = await queries.ListAsync(office.Actor(actor), filter, Must(back.Previous), stop);

            Assert.Equal(["丁四", "丙三", "乙二", "戊五", "甲一"], first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Name).Order(StringComparer.Ordinal));
            Assert.Equal(second.Rows, back.Rows);
            Assert.Equal(first.Rows, start.Rows);
            Assert.Equal((null, null, null), (first.Previous, third.Next, start.Previous));
            Assert.Equal(new CappedCount(5, false), third.Total);
        }
        // An organization's are few enough to count to the end.
        var expected = actor == "Coordinator" ? new CappedCount(5, false) : new CappedCount(3, false) { AtLeast = true };
        Assert.Equal(expected, (await queries.ListAsync(office.Actor(actor), filters[1], new(2), stop)).Total);
    }

    [Fact]
    public async Task TraineeList_OfAPersonWithTwoCases_ShowsTheNewestOneTheActorMaySee()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var first = await office.OpenAsync();
        await site.Get<ExitCase>().HandleAsync(site.Coordinator, new(first.Id, ExitKind.Transferred, "转出", "万州"), stop);
        var second = await office.OpenAgainAsync(first, site.OtherProvider);
        var queries = site.Get<TraineeQueries>();

        Assert.Equal(first.Id, Assert.Single((await queries.ListAsync(site.Coordinator, TraineeFilter.None, PageTurn.First, stop)).Rows).Newest?.Id);
        Assert.Equal(second.Id, Assert.Single((await queries.ListAsync(site.OtherCoordinator, TraineeFilter.None, PageTurn.First, stop)).Rows).Newest?.Id);
        Assert.Equal(second.Id, Assert.Single((await queries.ListAsync(site.Auditor, TraineeFilter.None, PageTurn.First, stop)).Rows).Newest?.Id);
    }

    private static PageTurn Must(PageTurn? turn) => turn ?? throw new InvalidOperationException("There is no such page.");

    [Fact]
    public void Filter_AsText_HoldsNoPersonalValue() => Assert.DoesNotContain("0001", new TraineeFilter("向春兰 0001", null).ToString());
}
