using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using KangyangCase.Tests.Marks.Support;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Postings;

public sealed class OpenPostingTests
{
    private static readonly DateOnly Posted = new(2020, 9, 28);

    [Fact]
    public async Task Open_BeforeTheHolidaysOf2020_RunsToOctober12AndIssuesFromThe13th()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetAsync(site);

        var opened = await OpenAsync(sheet, site.Reviewer);

        var view = await site.Get<PostingQueries>().FindAsync(site.Reviewer, opened.Value);
        Assert.Equal((Posted, 5, new DateOnly(2020, 10, 12), new DateOnly(2020, 10, 13)), (view!.PostedOn, view.WorkingDays, view.LastDay, view.IssueFrom));
        Assert.Equal(
            [(new(2020, 9, 29), 1), (new(2020, 9, 30), 2), (new(2020, 10, 9), 3), (new(2020, 10, 10), 4), (new(2020, 10, 12), 5)],
            view.Calendar!.Days.Where(day => day.Number is not null).Select(day => (day.Day, day.Number!.Value)));
        Assert.Equal([new DateOnly(2020, 10, 10)], view.Calendar.Days.Where(day => day.MakeUp).Select(day => day.Day));
    }

    [Fact]
    public async Task Open_Always_ListsThePassedOnly()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetAsync(site);

        var opened = await OpenAsync(sheet, site.Reviewer);

        var view = await site.Get<PostingQueries>().FindAsync(site.Coordinator, opened.Value);
        Assert.Equal([sheet.People[0], sheet.People[3]], view!.People.Select(person => person.Assessment));
        Assert.All(view.People, person => Assert.Matches(@"^500233\*{10}[0-9]{1}[0-9X]$", person.DocumentNumber));
    }

    [Fact]
    public async Task Open_IntoAYearWithoutCalendar_IsRefusedByNameAndWritesNothing()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetAsync(site);
        site.Clock.Today = new(2026, 12, 28);

        var preview = await site.Get<PostingQueries>().PreviewAsync(site.Reviewer, sheet.PlanId);
        var opened = await site.Get<OpenPosting>().HandleAsync(site.Reviewer, new(sheet.PlanId, [sheet.People[0], sheet.People[3]], new(2027, 1, 5)), Cancel);

        Assert.Equal("calendar.year-missing", preview!.Refusal?.Code);
        Assert.Equal("calendar.year-missing", opened.Refusal?.Code);
        Assert.Contains("2027 年", opened.Refusal!.Message);
        await using var db = await site.OpenAsync();
        Assert.Equal(0, await db.PublicPostings.CountAsync(Cancel));
        Assert.Equal(0, await db.ChangeLog.CountAsync(row => row.Action.StartsWith("posting."), Cancel));
    }

    [Fact]
    public async Task Open_FromTwoTabs_PostsOnce()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetAsync(site);
        var input = await InputAsync(sheet, site.Reviewer);

        var both = await Task.WhenAll(
            Task.Run(() => site.Get<OpenPosting>().HandleAsync(site.Reviewer, input, Cancel)), Task.Run(() => site.Get<OpenPosting>().HandleAsync(site.Reviewer, input, Cancel)));
        var later = await site.Get<OpenPosting>().HandleAsync(site.Reviewer, input, Cancel);

        Assert.Equal("posting.already-posted", Assert.Single(both, result => !result.Succeeded).Refusal?.Code);
        Assert.Equal("posting.already-posted", later.Refusal?.Code);
        await using var db = await site.OpenAsync();
        Assert.Equal(2, Assert.Single(await db.PublicPostings.ToListAsync(Cancel)).Entries.Count);
    }

    [Fact]
    public async Task Open_WhenThePreviewIsNoLongerTrue_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetAsync(site);
        var input = await InputAsync(sheet, site.Reviewer);

        var wrongPeople = await site.Get<OpenPosting>().HandleAsync(site.Reviewer, input with { Shown = [sheet.People[0]] }, Cancel);
        site.Clock.Today = Posted.AddDays(1);
        var wrongDay = await site.Get<OpenPosting>().HandleAsync(site.Reviewer, input, Cancel);

        Assert.Equal("posting.preview-stale", wrongPeople.Refusal?.Code);
        Assert.Equal("posting.preview-stale", wrongDay.Refusal?.Code);
    }

    [Fact]
    public async Task Open_WhenTheLengthIsUnset_IsRefusedSayingWhereToSetIt()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetAsync(site);
        var input = await InputAsync(sheet, site.Reviewer);
        await SheetBuilder.WriteAsync(site, async db => (await db.Rules.SingleAsync(rule => rule.Key == RuleKeys.PostingWorkingDays)).Value = null);

        var opened = await site.Get<OpenPosting>().HandleAsync(site.Reviewer, input, Cancel);

        Assert.Equal("posting.working-days-unset", opened.Refusal?.Code);
        Assert.Contains("未设定", opened.Refusal!.Message);
        Assert.Contains("规则设置", opened.Refusal.Message);
    }

    [Fact]
    public async Task Open_BeforeSubmissionOrWithNobodyPassed_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var early = await SheetBuilder.CreateAsync(site, 1, name: "未提交批");
        await early.MarkAsync(("80", "70"));
        var failed = await (await SheetBuilder.CreateAsync(site, 1, name: "不合格批", first: 1)).SubmittedAsync(("50", "70"));

        Assert.Equal("assessment.marks-not-submitted", (await OpenAsync(early, site.Reviewer, [early.People[0]])).Refusal?.Code);
        Assert.Equal("posting.nobody-passed", (await OpenAsync(failed, site.Reviewer, [failed.People[0]])).Refusal?.Code);
    }

    [Fact]
    public async Task Open_ByAnybodyButAReviewerOfTheDistrict_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetAsync(site);
        var elsewhere = TestSite.Make(Role.Reviewer, new DataScope.District("500101", "万州区"));

        Assert.Equal("assessment.plan-not-found", (await OpenAsync(sheet, elsewhere, sheet.People)).Refusal?.Code);
        Assert.Null(await site.Get<PostingQueries>().PreviewAsync(elsewhere, sheet.PlanId));
        foreach (var actor in new[] { site.Coordinator, site.Examiner, site.Clerk, site.Auditor, site.Administrator })
        {
            Assert.Equal("assessment.not-reviewer", (await OpenAsync(sheet, actor, sheet.People)).Refusal?.Code);
            Assert.Null(await site.Get<PostingQueries>().PreviewAsync(actor, sheet.PlanId));
        }
    }

    [Fact]
    public async Task ReturnMarks_OncePosted_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetAsync(site);
        await OpenAsync(sheet, site.Reviewer);

        var returned = await site.Get<ReturnMarks>().HandleAsync(site.Reviewer, new(sheet.PlanId, "登分有误"), Cancel);

        Assert.Equal("assessment.marks-posted", returned.Refusal?.Code);
        Assert.Equal(SheetState.Submitted, (await sheet.SheetAsync()).State);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<SheetBuilder> SheetAsync(TestSite site)
    {
        site.Clock.Today = Posted;
        return await (await SheetBuilder.CreateAsync(site, 4)).SubmittedAsync(("80", "70"), ("59.9", "90"), ("缺", "缺"), ("免", "60"));
    }

    private static async Task<OpenPosting.Input> InputAsync(SheetBuilder sheet, Actor reviewer)
    {
        var preview = await sheet.Site.Get<PostingQueries>().PreviewAsync(reviewer, sheet.PlanId);
        return new(sheet.PlanId, [.. preview!.People.Select(person => person.Assessment)], preview.LastDay);
    }

    private static async Task<Result<PublicPostingId>> OpenAsync(SheetBuilder sheet, Actor actor, IReadOnlyList<AssessmentId>? people = null)
    {
        var input = people is null ? await InputAsync(sheet, actor) : new(sheet.PlanId, people, new(2020, 10, 12));
        return await sheet.Site.Get<OpenPosting>().HandleAsync(actor, input, Cancel);
    }
}
