using KangyangCase.App.Data;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Cohorts;

/// <summary>What tests of cohorts and imports do over and over.</summary>
internal static class CohortSite
{
    public static readonly DateOnly Start = new(2020, 10, 12);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static CreateCohort.Input Input(string name = "养老护理员五级 2020-03 班") =>
        new() { Name = name, OccupationId = "yanglao-huli", Level = SkillLevel.Level5, StartsOn = Start, EndsOn = new(2020, 12, 4), Place = "二楼教室" };

    public static async Task<CohortId> CohortAsync(this TestSite site, string name = "养老护理员五级 2020-03 班", Actor? actor = null) =>
        (await site.Get<CreateCohort>().HandleAsync(actor ?? site.Coordinator, Input(name))).Value;

    public static async Task<RosterPreview> PreviewAsync(this TestSite site, CohortId cohort, SheetTable? table = null, Actor? actor = null)
    {
        var queries = site.Get<RosterPreviewQueries>();
        var target = await queries.TargetAsync(actor ?? site.Coordinator, cohort) ?? throw new InvalidOperationException("The cohort is not to be imported into.");
        var report = RosterChecker.Check(table ?? SampleRoster.Table(), target.Cohort, target.Rules);
        return await queries.JudgeAsync(actor ?? site.Coordinator, cohort, report) ?? throw new InvalidOperationException("The cohort is gone.");
    }

    public static async Task<ImportRoster.Done> ImportAsync(this TestSite site, CohortId cohort, SheetTable? table = null) =>
        (await site.Get<ImportRoster>().HandleAsync(site.Coordinator, new(cohort, SampleRoster.FileName, await site.PreviewAsync(cohort, table)))).Value;

    /// <summary>A roster of people with valid numbers; further columns as titled.</summary>
    public static SheetTable People(params string[][] rows) => Sheets.Table([["姓名", "身份证号码", "从事本职业年限", "工作单位"], .. rows]);

    public static async Task<(int Trainees, int Cases, int Enrollments, int Practice, int Batches, int Log)> CountAsync(this TestSite site)
    {
        await using var db = await site.OpenAsync();
        return (
            await db.Trainees.CountAsync(), await db.Cases.CountAsync(), await db.Enrollments.CountAsync(), await db.PracticeRecords.CountAsync(),
            await db.ImportBatches.CountAsync(), await db.ChangeLog.CountAsync());
    }

    /// <summary>Ends the case of a person by name, as leaving the class does.</summary>
    public static async Task ExitAsync(this TestSite site, string name)
    {
        var done = await site.Get<WriteGate>().RunAsync<bool>(site.Coordinator, async scope =>
        {
            var trainee = await scope.Db.Trainees.SingleAsync(entry => entry.Name == name);
            var caseFile = await scope.Db.Cases.SingleAsync(entry => entry.TraineeId == trainee.Id && entry.ExitedOn == null);
            return caseFile.Exit(ExitKind.Withdrawn, "本人申请退训", scope.Today) is { Succeeded: false } refused ? refused.Refusal : true;
        });
        Assert.True(done.Succeeded);
    }
}
