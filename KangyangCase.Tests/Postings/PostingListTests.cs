using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Features.Assessments;
using KangyangCase.Domain.Calendars;
using KangyangCase.Tests.Marks.Support;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Postings;

public sealed class PostingListTests
{
    [Fact]
    public async Task List_WithPostingsInEveryState_NarrowsAndCountsTheDaysLeft()
    {
        await using var site = await TestSite.CreateAsync();
        await PostAsync(site, "早批", 0, new(2020, 9, 14), objected: false);
        await PostAsync(site, "晚批", 1, new(2020, 9, 28), objected: true);
        site.Clock.Today = new(2020, 10, 10);

        var (all, total) = await ListAsync(site, PostingFilter.All);

        Assert.Equal(2, total);
        Assert.Equal(["晚批", "早批"], all.Select(row => row.PlanName));
        Assert.Equal((false, 2, 1), (all[0].HasRunOut, all[0].Remaining, all[0].OpenObjections));
        Assert.Equal((true, 0, 0), (all[1].HasRunOut, all[1].Remaining, all[1].OpenObjections));
        Assert.Equal(["晚批"], (await ListAsync(site, PostingFilter.Running)).Rows.Select(row => row.PlanName));
        Assert.Equal(["早批"], (await ListAsync(site, PostingFilter.RunOut)).Rows.Select(row => row.PlanName));
        Assert.Equal(["晚批"], (await ListAsync(site, PostingFilter.Objected)).Rows.Select(row => row.PlanName));
        Assert.Empty((await site.Get<PostingListQueries>().ListAsync(site.OtherCoordinator, PostingFilter.All, 0, 20)).Rows);
    }

    [Fact]
    public async Task Waiting_ForAReviewer_HoldsSubmittedPlansNotYetPosted()
    {
        await using var site = await TestSite.CreateAsync();
        await PostAsync(site, "已公示", 0, new(2020, 9, 28), objected: false);
        await (await SheetBuilder.CreateAsync(site, 2, name: "待公示", first: 1)).SubmittedAsync(("80", "70"), ("缺", "缺"));
        await (await SheetBuilder.CreateAsync(site, 1, name: "无人合格", first: 3)).SubmittedAsync(("80", "59"));
        await SheetBuilder.CreateAsync(site, 1, name: "未提交", first: 4);

        var waiting = await site.Get<PostingListQueries>().WaitingAsync(site.Reviewer);

        Assert.Equal([("待公示", 1, 2)], waiting.Select(plan => (plan.Name, plan.Passed, plan.People)));
        Assert.Empty(await site.Get<PostingListQueries>().WaitingAsync(site.Coordinator));
    }

    [Fact]
    public void Calendar_OfAPosting_AgreesWithTheWindowOnEveryDay()
    {
        var calendar = ReferenceCalendar.Load();
        for (var posted = new DateOnly(2020, 1, 1); posted.Year == 2020; posted = posted.AddDays(1))
        {
            var window = PostingWindow.From(posted, 5, calendar).Value;
            var strip = PostingCalendar.Of(posted, window.LastDay, calendar)!;
            Assert.Equal((window.IssueFrom, 5), (strip.IssueFrom, strip.Days.Count(day => day.Number is not null)));
            for (var today = posted; today <= window.IssueFrom; today = today.AddDays(1))
            {
                Assert.Equal(window.RemainingWorkingDays(today), strip.Remaining(today));
            }
        }
    }

    [Theory]
    [InlineData("50023319660305022X", "500233**********2X")]
    [InlineData("H12345678", "H******78")]
    [InlineData("E12", "***")]
    public void Mask_OfADocumentNumber_HidesTheMiddle(string number, string shown) => Assert.Equal(shown, PublicMask.Of(number));

    private static Task<(IReadOnlyList<PostingRow> Rows, int Total)> ListAsync(TestSite site, PostingFilter filter) =>
        site.Get<PostingListQueries>().ListAsync(site.Auditor, filter, 0, 20);

    private static async Task PostAsync(TestSite site, string name, int person, DateOnly on, bool objected)
    {
        site.Clock.Today = on;
        var sheet = await (await SheetBuilder.CreateAsync(site, 1, name: name, first: person)).SubmittedAsync(("80", "70"));
        var preview = await site.Get<PostingQueries>().PreviewAsync(site.Reviewer, sheet.PlanId);
        var opened = await site.Get<OpenPosting>().HandleAsync(
            site.Reviewer, new(sheet.PlanId, sheet.People.ToList(), preview!.LastDay), TestContext.Current.CancellationToken);
        if (objected)
        {
            var raised = await site.Get<RaiseObjection>().HandleAsync(
                site.Reviewer, new(opened.Value, sheet.People[0], "异议"), TestContext.Current.CancellationToken);
            Assert.True(raised.Succeeded);
        }
    }
}
