using KangyangCase.App.Data;
using KangyangCase.App.Data.Checking;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Verification;
using KangyangCase.App.Hosting;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Account;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KangyangCase.Tests.Demo;

/// <summary>The demo centre as a newcomer finds it, told once for the class.</summary>
public sealed class DemoCentreTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddLogging();
        collection.AddSite(new SiteSettings { DataFolder = folder.Of("data"), Demo = true });
        services = collection.BuildServiceProvider();
        await services.GetRequiredService<DatabaseStartup>().RunAsync();
        await services.GetRequiredService<DemoCentre>().EnsureAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Ensure_OnAnEmptyDatabase_LeavesSomethingWaitingInEveryStage()
    {
        await using var db = await OpenAsync();
        Assert.Equal(5, await db.Organizations.CountAsync(Cancel));
        Assert.All(await db.Filings.ToListAsync(Cancel), filing => Assert.True(!filing.CarriedOver && filing.DocumentNumber!.Contains("演示") && filing.InForceOn(new(2020, 10, 12))));
        Assert.Equal(2, await db.Cohorts.CountAsync(cohort => cohort.HistoryBatchId == null, Cancel));
        Assert.Equal(60, await db.Trainees.CountAsync(Cancel));
        var today = await services.GetRequiredService<IBusinessClock>().TodayAsync();
        Assert.Equal(new DateOnly(2020, 10, 12), today);
        var stages = (await db.StagesAsync(db.Cases, today)).Values.ToHashSet();
        // An upheld objection and a revoked certificate are endings, not something that waits.
        Assert.Equal(CaseStages.All.Except([CaseStage.Stopped, CaseStage.Revoked]).Order(), stages.Order());
    }

    [Fact]
    public async Task Ensure_TellsOfAPastClass_WithOneCertificateForThePublic()
    {
        await using var db = await OpenAsync();
        Assert.Equal(4, await db.Enrollments.CountAsync(place => db.Cohorts.Any(cohort => cohort.Id == place.CohortId && cohort.HistoryBatchId != null), Cancel));
        Assert.Equal([false, true, false], await db.HistoricalCertificates.OrderBy(one => one.LogSequence).Select(one => one.Published).ToListAsync(Cancel));
        var check = services.GetRequiredService<PublicCheck>();
        var answer = await check.ByNameAsync(DemoHistory.PublicNumber, DemoPeople.At(DemoHistory.FirstPerson + 1).Name);
        Assert.Equal((true, HistoricalKind.TrainingCompletion), (answer!.IsDemo, answer.History!.Value));
        Assert.Null(await check.ByNameAsync("演示培2018-001", DemoPeople.At(DemoHistory.FirstPerson).Name));
        Assert.Empty(DatabaseCheck.Run(services.GetRequiredService<DataFolder>().Database).Faults);
    }

    [Fact]
    public async Task Ensure_ASecondTime_ChangesNothing()
    {
        var before = await RowsAsync();
        await services.GetRequiredService<DemoCentre>().EnsureAsync();
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Ensure_AfterAnInterruptedFirstStart_BeginsAnew()
    {
        await using (var db = await OpenAsync())
        {
            await db.SiteFacts.Where(fact => fact.Key == SiteFact.DemoReady).ExecuteDeleteAsync(Cancel);
        }
        await services.GetRequiredService<DemoCentre>().EnsureAsync();
        await using var again = await OpenAsync();
        Assert.Equal(60, await again.Trainees.CountAsync(Cancel));
    }

    [Fact]
    public async Task Ensure_InterruptedBeforeTheFirstOrganization_BeginsAnew()
    {
        await using (var db = await OpenAsync())
        {
            // As a start leaves it that was killed right after the demo date was written.
            await db.Database.EnsureDeletedAsync(Cancel);
        }
        await services.GetRequiredService<DatabaseStartup>().RunAsync();
        await using (var db = await OpenAsync())
        {
            db.SiteFacts.Add(new SiteFact { Key = SiteFact.DemoDate, Value = "2020-09-01" });
            await db.SaveChangesAsync(Cancel);
        }
        await services.GetRequiredService<DemoCentre>().EnsureAsync();
        Assert.Equal(new DateOnly(2020, 10, 12), await services.GetRequiredService<IBusinessClock>().TodayAsync());
    }

    [Fact]
    public async Task DemoCalendar_MovesOverWeekendsAndStopsWhereNoDataIs()
    {
        var calendar = services.GetRequiredService<DemoCalendar>();
        Assert.True((await calendar.AdvanceWorkingDaysAsync(AccountCreation.System, 5)).Succeeded);
        Assert.Equal(new DateOnly(2020, 10, 19), await calendar.TodayAsync());
        await calendar.SetAsync(new(2026, 12, 31));
        var refused = await calendar.AdvanceWorkingDaysAsync(AccountCreation.System, 1);
        Assert.Contains("2027", refused.Refusal?.Message);
        Assert.Equal(new DateOnly(2026, 12, 31), await calendar.TodayAsync());
    }

    [Fact]
    public async Task DemoCalendar_MovedByAnAuditor_IsRefused()
    {
        var auditor = TestSite.Make(Role.Auditor, new DataScope.Everything());
        var refused = await services.GetRequiredService<DemoCalendar>().AdvanceDaysAsync(auditor, 1);
        Assert.Equal("demo.read-only", refused.Refusal?.Code);
    }

    [Fact]
    public async Task DemoPeople_AreNotThoseOfTheSampleRoster()
    {
        var sample = RosterWorkbook.Read(
            await File.ReadAllBytesAsync(Directory.GetFiles(Repository.PathOf("KangyangCase.App", "wwwroot", "samples")).Single(), Cancel), "sample.xlsx").Value;
        var report = RosterChecker.Check(sample, new("养老护理员", Domain.Occupations.SkillLevel.Level5, new(2020, 10, 12)), RosterRules.Shipped(new(2020, 10, 12)));
        var protector = services.GetRequiredService<PersonalDataProtector>();
        var theirs = report.Rows.Where(row => row.Person.Document is not null)
            .Select(row => Convert.ToHexString(protector.IndexOf(SealPurposes.DocumentNumber, row.Person.Document!.Number))).ToHashSet();
        await using var db = await OpenAsync();
        var ours = await db.Trainees.Select(trainee => trainee.DocumentIndex).ToListAsync(Cancel);
        Assert.DoesNotContain(ours, index => theirs.Contains(Convert.ToHexString(index)));
    }

    private Task<KangyangDb> OpenAsync() => services.GetRequiredService<IDbContextFactory<KangyangDb>>().CreateDbContextAsync(Cancel);

    private async Task<long> RowsAsync()
    {
        await using var db = await OpenAsync();
        return await db.ChangeLog.MaxAsync(row => row.Sequence, Cancel);
    }
}
