using KangyangCase.App.Data;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

public sealed class UndoImportTests : CohortTest
{
    private const string Zhang = "500101197003150023";

    private CohortId cohort;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        cohort = await Site.CohortAsync();
    }

    private Task<Result<UndoImport.Done>> UndoAsync(ImportBatchId batch, Actor? actor = null, string reason = "表传错了") =>
        Site.Get<UndoImport>().HandleAsync(actor ?? Site.Coordinator, new(batch, reason), Stop);

    [Fact]
    public async Task Undo_WhileNothingDepends_RemovesEverythingAndKeepsTheLog()
    {
        var before = await Site.CountAsync();
        var done = await Site.ImportAsync(cohort);

        Assert.Equal(new UndoImport.Done(38, 0), (await UndoAsync(done.Batch)).Value);

        var after = await Site.CountAsync();
        Assert.Equal((0, 0, 0, 0, 1), (after.Trainees, after.Cases, after.Enrollments, after.Practice, after.Batches));
        Assert.Equal(before.Log + 39 + 39, after.Log);
        var batch = Assert.Single((await Site.Get<CohortQueries>().FindAsync(Site.Coordinator, cohort))!.Batches);
        Assert.True(batch.Undone);
    }

    [Fact]
    public async Task Undo_ThenImportAgain_Works()
    {
        await UndoAsync((await Site.ImportAsync(cohort)).Batch);

        Assert.Equal(38, (await Site.ImportAsync(cohort)).Imported);
    }

    [Fact]
    public async Task Undo_AsksForAReason_AndKeepsIt()
    {
        var done = await Site.ImportAsync(cohort);

        foreach (var reason in new[] { "", " \n", "　" }) Assert.Equal("import.reason-missing", (await UndoAsync(done.Batch, null, reason)).Refusal?.Code);
        Assert.Equal("import.reason-too-long", (await UndoAsync(done.Batch, null, new('长', ImportBatch.ReasonLimit + 1))).Refusal?.Code);
        Assert.True((await UndoAsync(done.Batch, null, " 传成了上一期的表 ")).Succeeded);
        await using var db = await Site.OpenAsync();
        Assert.Equal("传成了上一期的表", await db.ChangeLog.Where(row => row.Action == "roster.import-undone").Select(row => row.Reason).SingleAsync(Stop));
    }

    [Fact]
    public async Task Undo_Twice_IsRefused()
    {
        var done = await Site.ImportAsync(cohort);
        await UndoAsync(done.Batch);

        Assert.Equal("import.already-undone", (await UndoAsync(done.Batch)).Refusal?.Code);
    }

    [Fact]
    public async Task Undo_AtTheSameTime_HappensOnce()
    {
        var done = await Site.ImportAsync(cohort);

        var results = await Task.WhenAll(UndoAsync(done.Batch), UndoAsync(done.Batch));

        Assert.Single(results, result => result.Succeeded);
        Assert.Equal(0, (await Site.CountAsync()).Cases);
    }

    [Fact]
    public async Task Undo_AfterAttendance_IsRefusedWithTheNumberOfPeople()
    {
        var done = await Site.ImportAsync(cohort);
        var marked = await Site.Get<WriteGate>().RunAsync<bool>(Site.Coordinator, async scope =>
        {
            var entity = await scope.Db.Cohorts.SingleAsync(entry => entry.Id == cohort, Stop);
            var session = TrainingSession.Schedule(entity, CohortSite.Start, DayPart.Morning, LessonKind.Theory, LessonHours.Create(4).Value, null).Value;
            scope.Db.Add(session);
            foreach (var place in await scope.Db.Enrollments.Take(2).ToListAsync(Stop))
            {
                scope.Db.Add(AttendanceMark.Enter(session.Id, place.Id, AttendanceStatus.Present));
            }

            return true;
        }, Stop);
        Assert.True(marked.Succeeded);
        var before = await Site.CountAsync();

        var refusal = (await UndoAsync(done.Batch)).Refusal;

        Assert.Equal("import.depended-on", refusal?.Code);
        Assert.Contains("38 人中，2 人已登记考勤", refusal!.Message);
        Assert.Equal("2 人已登记考勤", Assert.Single((await Site.Get<CohortQueries>().FindAsync(Site.Coordinator, cohort))!.Batches).WhyKept);
        Assert.Equal(before, await Site.CountAsync());
    }

    [Fact]
    public async Task Undo_AfterAnExit_IsRefused()
    {
        var done = await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]));
        await Site.ExitAsync("张三");

        Assert.Contains("1 人已办理退出", (await UndoAsync(done.Batch)).Refusal!.Message);
    }

    [Fact]
    public async Task Undo_PersonOnFileBefore_KeepsPersonAndTakesTheNewPracticeBack()
    {
        await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "1", ""]));
        await Site.ExitAsync("张三");
        var second = await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "4", ""]));
        Assert.Equal(2, (await Site.CountAsync()).Practice);

        Assert.True((await UndoAsync(second.Batch)).Succeeded);

        var after = await Site.CountAsync();
        Assert.Equal((1, 1, 1, 1), (after.Trainees, after.Cases, after.Enrollments, after.Practice));
    }

    [Fact]
    public async Task Undo_ByTheWrongPerson_IsRefused()
    {
        var done = await Site.ImportAsync(cohort);

        Assert.Equal("import.batch-not-found", (await UndoAsync(done.Batch, Site.OtherCoordinator)).Refusal?.Code);
        Assert.Equal("cohort.not-coordinator", (await UndoAsync(done.Batch, Site.Auditor)).Refusal?.Code);
        Assert.Equal(38, (await Site.CountAsync()).Cases);
    }
}
