using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Tests.Marks.Support;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Marks;

public sealed class SubmitMarksTests
{
    [Fact]
    public async Task Submit_WhenPeopleAreIncomplete_IsRefusedNamingHowMany()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 3);
        await sheet.MarkAsync(("80", "70"), ("60", ""), ("", ""));

        var submitted = await sheet.SubmitAsync();

        Assert.Equal("assessment.marks-incomplete", submitted.Refusal?.Code);
        Assert.Contains("2 人未录完", submitted.Refusal!.Message);
        Assert.Equal(SheetState.Started, (await sheet.SheetAsync()).State);
    }

    [Fact]
    public async Task Submit_WithAbsentAndExempt_CountsAsComplete()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await (await SheetBuilder.CreateAsync(site, 2)).SubmittedAsync(("缺", "缺"), ("免", "0"));

        var view = await sheet.SheetAsync();

        Assert.Equal((SheetState.Submitted, false), (view.State, view.MayEdit));
        Assert.Equal([AssessmentOutcome.Absent, AssessmentOutcome.Failed], view.Rows.Select(row => row.Verdict!.Outcome));
    }

    [Fact]
    public async Task Submit_Twice_IsRefusedAsLocked()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await (await SheetBuilder.CreateAsync(site, 1)).SubmittedAsync(("80", "70"));

        Assert.Equal("assessment.marks-locked", (await sheet.SubmitAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task Submit_WithNobodyApproved_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1, approved: false);

        Assert.Equal("assessment.nobody-approved", (await sheet.SubmitAsync()).Refusal?.Code);
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Auditor)]
    public async Task Submit_ByAnotherRole_IsRefused(Role role)
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        await sheet.MarkAsync(("80", "70"));

        var submitted = await site.Get<SubmitMarks>().HandleAsync(TestSite.Make(role, site.Examiner.Scope), new(sheet.PlanId), TestContext.Current.CancellationToken);

        Assert.Equal("assessment.not-examiner", submitted.Refusal?.Code);
    }

    [Fact]
    public async Task Return_WithAReason_UnlocksTheSheetAndKeepsTheMarks()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await (await SheetBuilder.CreateAsync(site, 1)).SubmittedAsync(("80", "70"));

        var returned = await ReturnAsync(sheet, site.Reviewer, "第1号技能登分有误");
        var corrected = await sheet.RecordAsync(sheet.Cell(0, AssessmentComponent.Skill, "71", "70"));

        Assert.True(returned.Succeeded);
        Assert.Equal(CellOutcome.Saved, corrected.Value[0].Outcome);
        var view = await sheet.SheetAsync();
        Assert.Equal((SheetState.Returned, "第1号技能登分有误"), (view.State, view.ReturnedReason));
        Assert.Equal(["80", "71"], view.Rows[0].Texts);
        await using var db = await site.OpenAsync();
        Assert.Equal("第1号技能登分有误", (await db.ChangeLog.SingleAsync(row => row.Action == "assessment.marks-returned", TestContext.Current.CancellationToken)).Reason);
    }

    [Fact]
    public async Task Return_WithoutReasonOrRightOrSubmission_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        await sheet.MarkAsync(("80", "70"));
        var before = await ReturnAsync(sheet, site.Reviewer, "原因");
        await sheet.SubmitAsync();

        Assert.Equal("assessment.marks-not-submitted", before.Refusal?.Code);
        Assert.Equal("assessment.reason-missing", (await ReturnAsync(sheet, site.Reviewer, " ")).Refusal?.Code);
        Assert.Equal("assessment.reason-too-long", (await ReturnAsync(sheet, site.Reviewer, new string('长', 201))).Refusal?.Code);
        Assert.Equal("assessment.not-reviewer", (await ReturnAsync(sheet, site.Examiner, "原因")).Refusal?.Code);
        var elsewhere = TestSite.Make(Role.Reviewer, new DataScope.District("500101", "万州区"));
        Assert.Equal("assessment.plan-not-found", (await ReturnAsync(sheet, elsewhere, "原因")).Refusal?.Code);
    }

    private static Task<KangyangCase.Domain.Common.Result> ReturnAsync(SheetBuilder sheet, Actor actor, string reason) =>
        sheet.Site.Get<ReturnMarks>().HandleAsync(actor, new(sheet.PlanId, reason));
}
