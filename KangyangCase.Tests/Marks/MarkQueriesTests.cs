using KangyangCase.App.Features.Assessments;
using KangyangCase.Domain.Assessments;
using KangyangCase.Tests.Marks.Support;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Marks;

public sealed class MarkQueriesTests
{
    [Fact]
    public async Task Sheet_AtTheEdgesOfThePassMark_ConcludesWithoutAveraging()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 6);
        await sheet.MarkAsync(("60", "60"), ("100", "59.9"), ("缺", "100"), ("免", "60"), ("0", "80"), ("70", ""));

        var rows = (await sheet.SheetAsync()).Rows;

        Assert.Equal(
            [AssessmentOutcome.Passed, AssessmentOutcome.Failed, AssessmentOutcome.Absent, AssessmentOutcome.Passed, AssessmentOutcome.Failed, AssessmentOutcome.Incomplete],
            rows.Select(row => row.Verdict!.Outcome));
        Assert.Equal("操作技能 59.9 分，低于 60 分", rows[1].Verdict!.Reason);
        Assert.Equal("理论知识缺考", rows[2].Verdict!.Reason);
        Assert.Equal("理论知识 0 分，低于 60 分", rows[4].Verdict!.Reason);
    }

    [Fact]
    public async Task Sheet_BeforeSubmission_ShowsMarksToItsExaminersOnly()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        await sheet.MarkAsync(("80", "70"));

        foreach (var actor in new[] { site.Coordinator, site.Reviewer, site.Clerk, site.Auditor, site.Administrator })
        {
            var early = await sheet.SheetAsync(actor);
            Assert.False(early.MarksVisible || early.MayEdit);
            Assert.Empty(early.Rows[0].Texts);
            Assert.Null(early.Rows[0].Verdict);
        }

        await sheet.SubmitAsync();
        foreach (var actor in new[] { site.Coordinator, site.Reviewer, site.Clerk, site.Auditor })
        {
            Assert.Equal(["80", "70"], (await sheet.SheetAsync(actor)).Rows[0].Texts);
        }
    }

    [Fact]
    public async Task Sheet_OutsideTheScope_IsNotFound()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);

        Assert.Null(await site.Get<MarkQueries>().SheetAsync(site.OtherCoordinator, sheet.PlanId));
    }

    [Fact]
    public async Task Sheet_Submitted_OffersReturnAndPostingToTheReviewerOnly()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await (await SheetBuilder.CreateAsync(site, 1)).SubmittedAsync(("80", "70"));

        var (forReviewer, forExaminer) = (await sheet.SheetAsync(site.Reviewer), await sheet.SheetAsync());

        Assert.True(forReviewer is { MayReturn: true, MayPost: true, MayEdit: false });
        Assert.True(forExaminer is { MayReturn: false, MayPost: false, MayEdit: false });
    }

    [Fact]
    public async Task List_OfPlans_TellsHowFarEachHasGot()
    {
        await using var site = await TestSite.CreateAsync();
        var waiting = await SheetBuilder.CreateAsync(site, 2, name: "待录批");
        var started = await SheetBuilder.CreateAsync(site, 3, name: "录入批", first: 2);
        await started.MarkAsync(("80", "70"), ("缺", "缺"), ("60", ""));
        await (await SheetBuilder.CreateAsync(site, 1, name: "提交批", first: 5)).SubmittedAsync(("80", "70"));
        await SheetBuilder.CreateAsync(site, 1, approved: false, name: "未审批", first: 6);

        var rows = (await site.Get<MarkQueries>().ListAsync(site.Examiner)).ToDictionary(row => row.Name);

        Assert.Equal(3, rows.Count);
        Assert.Equal((SheetState.Waiting, 2, 0), (rows["待录批"].State, rows["待录批"].People, rows["待录批"].Complete));
        Assert.Equal((SheetState.Started, 3, 2, 1), (rows["录入批"].State, rows["录入批"].People, rows["录入批"].Complete, rows["录入批"].Absent));
        Assert.Equal(SheetState.Submitted, rows["提交批"].State);
        Assert.Equal(waiting.PlanId, rows["待录批"].Plan);
        Assert.Empty(await site.Get<MarkQueries>().ListAsync(site.OtherCoordinator));
    }
}
