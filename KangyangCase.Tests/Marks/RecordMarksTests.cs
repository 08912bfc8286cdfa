using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Marks.Support;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Domain.Assessments.AssessmentComponent;

namespace KangyangCase.Tests.Marks;

public sealed class RecordMarksTests
{
    [Fact]
    public async Task Record_OneBatchOfManyKinds_AnswersEveryCellForItself()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 4);

        var saved = await sheet.RecordAsync(
            sheet.Cell(0, Theory, "82"), sheet.Cell(0, Skill, "８５．５"), sheet.Cell(1, Theory, "缺"), sheet.Cell(1, Skill, "免"),
            sheet.Cell(2, Theory, "143"), sheet.Cell(2, Skill, "七十"), sheet.Cell(3, Theory, "60.55"), sheet.Cell(3, Skill, "0"));

        Assert.Equal(
            [CellOutcome.Saved, CellOutcome.Saved, CellOutcome.Saved, CellOutcome.Saved, CellOutcome.Refused, CellOutcome.Refused, CellOutcome.Refused, CellOutcome.Saved],
            saved.Value.Select(answer => answer.Outcome));
        Assert.Equal(["82", "85.5", "缺考", "免", "", "", "", "0"], saved.Value.Select(answer => answer.Stored));
        Assert.Equal(["mark.out-of-range", "mark.unreadable", "mark.too-precise"], saved.Value.Where(answer => answer.Refusal is not null).Select(answer => answer.Refusal!.Code));
        Assert.Equal("85.5", await sheet.StoredAsync(0, Skill));
        Assert.Equal("", await sheet.StoredAsync(2, Theory));
    }

    [Fact]
    public async Task Record_TextOutOfRangeOverAStoredMark_LeavesTheMarkAlone()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        await sheet.MarkAsync(("80", "70"));

        var saved = await sheet.RecordAsync(sheet.Cell(0, Theory, "800", "80"));

        Assert.Equal((CellOutcome.Refused, "80"), (saved.Value[0].Outcome, saved.Value[0].Stored));
        Assert.Equal("80", await sheet.StoredAsync(0, Theory));
    }

    [Fact]
    public async Task Record_OverAMarkThatAnotherChanged_IsAConflictAndWritesNothing()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        await sheet.RecordAsync(sheet.Cell(0, Theory, "78"));

        var late = await sheet.RecordAsync(sheet.Cell(0, Theory, "80"), sheet.Cell(0, Skill, "66"));
        var decided = await sheet.RecordAsync(sheet.Cell(0, Theory, "80", "78"));

        Assert.Equal((CellOutcome.Conflict, "78"), (late.Value[0].Outcome, late.Value[0].Stored));
        Assert.Equal(CellOutcome.Saved, late.Value[1].Outcome);
        Assert.Equal(CellOutcome.Saved, decided.Value[0].Outcome);
        Assert.Equal("80", await sheet.StoredAsync(0, Theory));
    }

    [Fact]
    public async Task Record_TheSameMarkAsAnother_IsNoConflict()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        await sheet.RecordAsync(sheet.Cell(0, Theory, "78"));

        var second = await sheet.RecordAsync(sheet.Cell(0, Theory, "78.0"));

        Assert.Equal(CellOutcome.Unchanged, second.Value[0].Outcome);
    }

    [Fact]
    public async Task Record_EmptyText_ClearsTheMark()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        await sheet.RecordAsync(sheet.Cell(0, Theory, "78"));

        await sheet.RecordAsync(sheet.Cell(0, Theory, " ", "78"));

        Assert.Equal("", await sheet.StoredAsync(0, Theory));
    }

    [Fact]
    public async Task Record_WhenTheMarksAreSubmitted_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await (await SheetBuilder.CreateAsync(site, 1)).SubmittedAsync(("80", "70"));

        var late = await sheet.RecordAsync(sheet.Cell(0, Theory, "90", "80"));

        Assert.Equal("assessment.marks-locked", late.Refusal?.Code);
        Assert.Equal("80", await sheet.StoredAsync(0, Theory));
    }

    [Fact]
    public async Task Record_ByAnExaminerOfAnotherOrganization_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        var elsewhere = TestSite.Make(Role.Examiner, new DataScope.Organization(site.OtherProvider.Id, "外机构"));
        var atTheProvider = TestSite.Make(Role.Examiner, new DataScope.Organization(site.Provider.Id, "培训机构"));
        var ofTheDistrict = TestSite.Make(Role.Examiner, new DataScope.District(TestSite.District, "忠县"));

        Assert.Equal("assessment.plan-not-found", (await sheet.RecordAsync(elsewhere, sheet.Cell(0, Theory, "80"))).Refusal?.Code);
        Assert.Equal("assessment.not-own-examiner", (await sheet.RecordAsync(atTheProvider, sheet.Cell(0, Theory, "80"))).Refusal?.Code);
        Assert.Equal("assessment.not-own-examiner", (await sheet.RecordAsync(ofTheDistrict, sheet.Cell(0, Theory, "80"))).Refusal?.Code);
        Assert.Equal("", await sheet.StoredAsync(0, Theory));
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.CertificateClerk)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task Record_ByAnotherRole_IsRefused(Role role)
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);

        var saved = await sheet.RecordAsync(TestSite.Make(role, site.Examiner.Scope), sheet.Cell(0, Theory, "80"));

        Assert.Equal("assessment.not-examiner", saved.Refusal?.Code);
    }

    [Fact]
    public async Task Record_ForACandidateNotApprovedOrGone_IsRefusedPerCell()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 2);
        var waiting = await SheetBuilder.CreateAsync(site, 1, approved: false, name: "第2批", first: 2);
        await SheetBuilder.WriteAsync(site, async db =>
            Assert.True((await db.Cases.SingleAsync(entry => entry.Id == sheet.Cases[1])).Exit(ExitKind.Withdrawn, "退训", new(2020, 9, 20)).Succeeded));

        var saved = await sheet.RecordAsync(sheet.Cell(0, Theory, "80"), sheet.Cell(1, Theory, "80"), new(waiting.People[0], Theory, "80", ""));
        var other = await waiting.RecordAsync(waiting.Cell(0, Theory, "80"));

        Assert.Equal([null, "assessment.not-found", "assessment.not-found"], saved.Value.Select(answer => answer.Refusal?.Code));
        Assert.Equal("assessment.not-found", other.Value[0].Refusal?.Code);
    }

    [Fact]
    public async Task Record_AComponentTheLevelDoesNotAsk_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);

        var saved = await sheet.RecordAsync(sheet.Cell(0, Review, "80"));

        Assert.Equal("assessment.component-not-required", saved.Value[0].Refusal?.Code);
    }

    [Fact]
    public async Task Record_MoreCellsThanAnySheet_IsRefusedWhole()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);

        var saved = await sheet.RecordAsync([.. Enumerable.Repeat(sheet.Cell(0, Theory, "80"), RecordMarks.CellLimit + 1)]);

        Assert.Equal("assessment.too-many-cells", saved.Refusal?.Code);
        Assert.Equal("", await sheet.StoredAsync(0, Theory));
    }

    [Fact]
    public async Task Record_Always_LogsFieldByFieldWithoutTheRefusedCells()
    {
        await using var site = await TestSite.CreateAsync();
        var sheet = await SheetBuilder.CreateAsync(site, 1);
        await sheet.RecordAsync(sheet.Cell(0, Theory, "78"), sheet.Cell(0, Skill, "780"));
        await sheet.RecordAsync(sheet.Cell(0, Theory, "80", "78"));

        await using var db = await site.OpenAsync();
        var rows = await db.ChangeLog.Where(row => row.Action == "assessment.marks-recorded").OrderBy(row => row.Sequence).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(sheet.Cases[0].Value, row.CaseId));
        Assert.Contains("理论知识 空 → 78", rows[0].Summary);
        Assert.DoesNotContain("780", rows[0].Summary + rows[0].Details);
        Assert.Equal("""[{"field":"Theory","from":"78","to":"80"}]""", rows[1].Details);
    }
}
