using KangyangCase.App.Data.Checking;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Verification;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

public sealed class WithdrawHistoryTests : CohortTest
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<Result> WithdrawAsync(CertificateId id, Actor? actor = null, string reason = "编号抄错") =>
        Site.Get<WithdrawHistory>().HandleAsync(actor ?? Site.Clerk, new(id, reason), Stop);

    private async Task<CertificateId> EnterAsync(Actor? actor = null, Line? line = null)
    {
        var preview = line ?? At(0).CertificateOnly;
        await Site.BringInAsync(actor ?? Site.Clerk, true, preview);
        return (await Site.HistoricalAsync())[0].Id;
    }

    private Task<PublicAnswer?> AskAsync() => Site.Get<PublicCheck>().ByNameAsync(At(0).Number, App.Demo.DemoPeople.At(0).Name);

    [Fact]
    public async Task Withdrawn_IsAnsweredForNoMore_ButStaysForTheStaff()
    {
        var id = await EnterAsync();
        Assert.NotNull(await AskAsync());

        Assert.True((await WithdrawAsync(id)).Succeeded);

        Assert.Null(await AskAsync());
        var view = (await Site.Get<HistoryCertificateQueries>().FindAsync(Site.Clerk, id, Stop))!;
        Assert.Equal((Site.Clock.Today, "编号抄错", false, false), (view.WithdrawnOn!.Value, view.WithdrawalReason, view.MayWithdraw, view.MayPublish));
        Assert.Equal("编号抄错", view.Acts[0].Why);
        var queries = Site.Get<CertificateQueries>();
        Assert.Equal(CertificateStatus.Revoked, Assert.Single((await queries.ListAsync(Site.Clerk, new(Status: CertificateStatus.Revoked), PageTurn.First, Stop)).Rows).Status);
        Assert.Empty((await queries.ListAsync(Site.Clerk, new(Status: CertificateStatus.Valid), PageTurn.First, Stop)).Rows);
        Assert.Equal("history.already-withdrawn", (await WithdrawAsync(id)).Refusal?.Code);
        Assert.Equal("history.already-withdrawn", (await Site.Get<PublishHistory>().HandleAsync(Site.Clerk, new(true, "公开", Certificate: id), Stop)).Refusal?.Code);
        Site.AssertVerifies();
    }

    [Fact]
    public async Task Withdrawn_HoldsNoLevel_AndConcludesNoCase()
    {
        var id = await EnterAsync(Site.Coordinator, At(0));
        await using var db = await Site.OpenAsync();
        Assert.Single(await db.HistoricalLevelsAsync(db.Cases, Stop));
        Assert.Single(await db.ConcludedByHistoryAsync(db.Cases));

        Assert.True((await WithdrawAsync(id)).Succeeded);

        Assert.Empty(await db.HistoricalLevelsAsync(db.Cases, Stop));
        Assert.Empty(await db.ConcludedByHistoryAsync(db.Cases));
        Assert.Equal(Domain.Cases.CaseStage.Completed, Assert.Single(await db.StagesAsync(db.Cases, Site.Clock.Today)).Value);
    }

    [Fact]
    public async Task Withdrawn_MayBeEnteredAnew_AndTheBatchesUndoneInTurn()
    {
        var first = await Site.BringInAsync(At(0));
        Assert.True((await WithdrawAsync((await Site.HistoricalAsync())[0].Id)).Succeeded);

        var second = await Site.BringInAsync(At(0) with { Issued = "2018-07-23" });

        Assert.Equal([false, true], (await Site.HistoricalAsync()).Select(one => one.WithdrawnOn is null).Order());
        Site.AssertVerifies();
        var undo = Site.Get<UndoHistory>();
        Assert.Equal("history.depended-on", (await undo.HandleAsync(Site.Coordinator, new(first.Batch, "重来"), Stop)).Refusal?.Code);
        Assert.Null((await undo.HandleAsync(Site.Coordinator, new(second.Batch, "重来"), Stop)).Refusal);
        Assert.Null((await undo.HandleAsync(Site.Coordinator, new(first.Batch, "重来"), Stop)).Refusal);
        Assert.Equal((0, 0, 0, 0, 0), await Site.OnFileAsync());
        Site.AssertVerifies();
    }

    [Fact]
    public async Task Withdrawn_Number_IsNotIssuedToSomebodyElse()
    {
        await using var scenario = await Certificates.IssueScenario.CreateAsync(1);
        await scenario.Site.BringInAsync(At(40).CertificateOnly with { Number = $"{TestSite.NumberPrefix}205000001", Issued = "2020-02-03" });
        var id = Assert.Single(await scenario.Site.HistoricalAsync()).Id;
        Assert.True((await scenario.Site.Get<WithdrawHistory>().HandleAsync(scenario.Site.Administrator, new(id, "抄错"), Stop)).Succeeded);

        Assert.Equal("000002", Assert.Single(await scenario.IssueAllAsync()).Number[^6..]);
        scenario.Site.AssertVerifies();
    }

    [Fact]
    public async Task Withdraw_ByOthers_IsRefused()
    {
        // Kept by the school, said to be from the assessor.
        var id = await EnterAsync(Site.Coordinator, At(0));

        foreach (var actor in new[] { Site.Reviewer, Site.Auditor, Site.Examiner }) Assert.Equal("history.not-allowed", (await WithdrawAsync(id, actor)).Refusal?.Code);
        Assert.Equal("history.certificate-not-found", (await WithdrawAsync(id, Site.OtherCoordinator)).Refusal?.Code);
        Assert.Equal("history.certificate-not-found", (await WithdrawAsync(CertificateId.New())).Refusal?.Code);
        Assert.Equal("history.withdrawal-reason-missing", (await WithdrawAsync(id, null, " ")).Refusal?.Code);
        Assert.Equal("history.reason-too-long", (await WithdrawAsync(id, null, new('长', HistoricalCertificate.ReasonLimit + 1))).Refusal?.Code);
        Assert.Null((await Site.HistoricalAsync())[0].WithdrawnOn);
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.CertificateClerk)]
    [InlineData(Role.Administrator)]
    public async Task Withdraw_ByKeeperIssuerOrAdministrator_Succeeds(Role role)
    {
        var id = await EnterAsync(Site.Coordinator, At(0));
        var actor = role switch
        {
            Role.Coordinator => Site.Coordinator,
            Role.CertificateClerk => Site.Clerk,
            Role.Administrator => Site.Administrator,
            Role.Reviewer or Role.Examiner or Role.Auditor => throw new ArgumentOutOfRangeException(nameof(role)),
        };

        Assert.True((await WithdrawAsync(id, actor)).Succeeded);
    }

    [Fact]
    public async Task Withdraw_AtTheSameTime_HappensOnce()
    {
        var id = await EnterAsync();

        Assert.Single(await Task.WhenAll(WithdrawAsync(id), WithdrawAsync(id)), result => result.Succeeded);
    }

    [Theory]
    [InlineData("UPDATE HistoricalCertificates SET WithdrawnOn = NULL, WithdrawalReason = NULL")]
    [InlineData("UPDATE HistoricalCertificates SET WithdrawnOn = '2020-01-01'")]
    [InlineData("UPDATE HistoricalCertificates SET WithdrawalReason = '别的'")]
    public async Task Verify_AfterTampering_NamesIt(string sql)
    {
        Assert.True((await WithdrawAsync(await EnterAsync())).Succeeded);
        var path = Site.Get<DataFolder>().Database;
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        Assert.Contains(DatabaseCheck.Run(path).Faults, fault => fault.Code == "history.withdrawal");
    }
}
