using KangyangCase.App.Data;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Tests.Duplicates;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

public sealed class UndoHistoryTests : CohortTest
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<Result<int>> UndoAsync(HistoryBatchId batch, Actor? actor = null, string reason = "表传错了") =>
        Site.Get<UndoHistory>().HandleAsync(actor ?? Site.Coordinator, new(batch, reason), Stop);

    [Fact]
    public async Task Undo_WhileNothingDepends_RemovesEverythingAndVerifies()
    {
        var done = await Site.BringInAsync(At(0), At(1).ClassOnly, At(2).CertificateOnly);

        Assert.Equal(3, (await UndoAsync(done.Batch)).Value);

        Assert.Equal((0, 0, 0, 0, 0), await Site.OnFileAsync());
        Site.AssertVerifies();
        Assert.Equal("history.already-undone", (await UndoAsync(done.Batch)).Refusal?.Code);
        await Site.BringInAsync(At(0), At(1).ClassOnly, At(2).CertificateOnly);
        Site.AssertVerifies();
    }

    [Fact]
    public async Task Undo_AsksForAReason_AndKeepsIt()
    {
        var done = await Site.BringInAsync(At(0));

        Assert.Equal("import.reason-missing", (await UndoAsync(done.Batch, null, " ")).Refusal?.Code);
        Assert.Equal("import.reason-too-long", (await UndoAsync(done.Batch, null, new('长', ImportBatch.ReasonLimit + 1))).Refusal?.Code);
        Assert.True((await UndoAsync(done.Batch, null, "编号抄错一列")).Succeeded);
        await using var db = await Site.OpenAsync();
        Assert.Equal("编号抄错一列", await db.ChangeLog.Where(row => row.Action == "history.undone").Select(row => row.Reason).SingleAsync(Stop));
    }

    [Fact]
    public async Task Undo_KeepsWhatWasThereBefore()
    {
        await Site.BringInAsync(At(0).ClassOnly);
        var done = await Site.BringInAsync(At(0).CertificateOnly, At(1));

        Assert.True((await UndoAsync(done.Batch)).Succeeded);

        Assert.Equal((1, 1, 1, 1, 0), await Site.OnFileAsync());
    }

    [Fact]
    public async Task Undo_WithDataOfALaterBatch_IsRefused()
    {
        var first = await Site.BringInAsync(At(0).ClassOnly);
        var second = await Site.BringInAsync(At(0).CertificateOnly, At(1));

        var refused = (await UndoAsync(first.Batch)).Refusal!;

        Assert.Equal("history.depended-on", refused.Code);
        Assert.Contains("1 人的个案里有其他批次补充的数据", refused.Message);
        Assert.Contains("1 个班期里有其他批次的学员", refused.Message);
        Assert.True((await UndoAsync(second.Batch)).Succeeded);
        Assert.True((await UndoAsync(first.Batch)).Succeeded);
    }

    [Fact]
    public async Task Undo_AfterACandidacyThatMayHaveUsedIt_IsRefused()
    {
        var done = await Site.BringInAsync(At(0));
        await PutForwardAsync();

        var refused = (await UndoAsync(done.Batch)).Refusal!;

        Assert.Equal("history.depended-on", refused.Code);
        Assert.Contains("1 人之后提交的评价可能用到这些证书", refused.Message);
        var line = Assert.Single(await Site.Get<HistoryBatchQueries>().BatchesAsync(Site.Coordinator));
        Assert.Contains("可能用到", line.WhyKept);
    }

    [Fact]
    public async Task Undo_OnceTheCounterSteppedOverItsNumbers_IsRefused()
    {
        var done = await Site.BringInAsync(At(0));
        await Site.Get<WriteGate>().RunAsync<bool>(Site.Administrator, scope =>
        {
            var counter = Domain.Certificates.NumberCounter.Start(Site.Assessor.Id, 2018, SkillLevel.Level5);
            counter.Next();
            scope.Db.Add(counter);
            return Task.FromResult(Result.Of(true));
        }, Stop);
        Site.AssertVerifies();

        Assert.Contains("1 个编号已被编号计数越过", (await UndoAsync(done.Batch)).Refusal!.Message);
    }

    [Fact]
    public async Task Undo_ByOthers_IsRefused()
    {
        var done = await Site.BringInAsync(At(0));

        foreach (var actor in new[] { Site.Reviewer, Site.Auditor, Site.Examiner }) Assert.Equal("history.not-allowed", (await UndoAsync(done.Batch, actor)).Refusal?.Code);
        foreach (var actor in new[] { Site.OtherCoordinator, Site.Clerk }) Assert.Equal("history.batch-not-found", (await UndoAsync(done.Batch, actor)).Refusal?.Code);
        Assert.True((await UndoAsync(done.Batch, Site.Administrator)).Succeeded);
    }

    [Fact]
    public async Task Undo_AtTheSameTime_HappensOnce()
    {
        var done = await Site.BringInAsync(At(0));

        Assert.Single(await Task.WhenAll(UndoAsync(done.Batch), UndoAsync(done.Batch)), result => result.Succeeded);
    }

    [Fact]
    public async Task Undo_WhileAPersonIsMerged_IsRefused_AndWorksOnceTheMergeIsTakenBack()
    {
        var office = new MergeOffice(Site);
        var cohort = await Site.CohortAsync();
        await Site.ImportAsync(cohort, CohortSite.People(["谭代芳", App.Demo.DemoPeople.At(5).DocumentNumber, "", ""]));
        var done = await Site.BringInAsync(At(0) with { Level = "四级" }, At(1) with { Level = "四级" });
        await using var db = await Site.OpenAsync();
        var (kept, gone) = ((await db.Trainees.SingleAsync(entry => entry.Name == "谭代芳", Stop)).Id, (await db.HistoryEntries.OrderBy(row => row.ExcelRow).FirstAsync(Stop)).TraineeId);
        var before = await office.DumpAsync();

        var merge = await office.MergeAsync(kept, gone);

        Assert.True(merge.Succeeded, merge.Refusal?.Message);
        Assert.Equal(1, await db.HistoryEntries.CountAsync(row => row.TraineeId == kept, Stop));
        var refused = (await UndoAsync(done.Batch)).Refusal!;
        Assert.Equal("history.depended-on", refused.Code);
        Assert.Contains("1 人的档案与别的档案合并着", refused.Message);

        Assert.Null((await office.UndoAsync(merge.Value)).Refusal);
        Assert.Equal(before, await office.DumpAsync());
        Assert.Equal(2, (await UndoAsync(done.Batch)).Value);
        Assert.Equal((2, 1), ((await Site.OnFileAsync()).People, (await Site.OnFileAsync()).Cases));
        Assert.Null(await db.Trainees.AsNoTracking().Where(entry => entry.Id == gone).Select(entry => entry.MergedInto).SingleAsync(Stop));
        Site.AssertVerifies();
    }

    /// <summary>The same person, four months later, towards level 4.</summary>
    private async Task PutForwardAsync()
    {
        var run = await Site.Get<WriteGate>().RunAsync<bool>(Site.Administrator, async scope =>
        {
            var goal = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level4);
            var person = await scope.Db.Trainees.SingleAsync(Stop);
            var cohort = Cohort.Create("四级班", goal, Site.Provider.Id, Site.Assessor.Id, TestSite.District, new(2020, 9, 1), null, null).Value;
            var plan = AssessmentPlan.Announce("四级批", cohort, Site.Assessor.Id, new(2020, 10, 1), new(2020, 11, 1), null).Value;
            var caseFile = CaseFile.Open(person.Id, goal, Site.Provider.Id, TestSite.District, new(2020, 9, 1), null);
            scope.Db.AddRange(cohort, plan, caseFile, Assessment.PutForward(plan.Id, caseFile.Id, 1, "{}", Site.Clock.Today));
            return true;
        }, Stop);
        Assert.True(run.Succeeded, run.Refusal?.Message);
    }
}
