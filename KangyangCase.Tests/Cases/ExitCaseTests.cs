using KangyangCase.App.Features.Cases;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Cases;

public sealed class ExitCaseTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private CaseOffice Office { get => field ??= new(Site); }

    private ExitCase Exit => Site.Get<ExitCase>();

    private ReturnCase Return => Site.Get<ReturnCase>();

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Exit_ByTheProvidersCoordinator_IsStoredAndLoggedWithItsReason()
    {
        var caseFile = await Office.OpenAsync();

        var result = await Exit.HandleAsync(Site.Coordinator, new(caseFile.Id, ExitKind.Withdrawn, " 外出务工 "), stop);

        Assert.True(result.Succeeded);
        await using var db = await Site.OpenAsync();
        var stored = await db.Cases.SingleAsync(stop);
        Assert.Equal((new DateOnly(2020, 10, 12), ExitKind.Withdrawn, "外出务工"), (stored.ExitedOn!.Value, stored.ExitKind!.Value, stored.ExitReason));
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "case.exited", stop);
        Assert.Equal(("外出务工", caseFile.Id.Value, Site.Coordinator.DisplayName), (row.Reason, row.CaseId!.Value, row.ActorName));
    }

    [Theory]
    [InlineData("Reviewer", "case.not-coordinator")]
    [InlineData("Examiner", "case.not-coordinator")]
    [InlineData("Clerk", "case.not-coordinator")]
    [InlineData("Administrator", "case.not-coordinator")]
    [InlineData("Auditor", "case.not-coordinator")]
    [InlineData("OtherCoordinator", "case.not-found")]
    [InlineData("AssessorCoordinator", "case.other-provider")]
    public async Task ExitAndReturn_ByAnybodyElse_AreRefusedAndWriteNothing(string actor, string code)
    {
        var caseFile = await Office.OpenAsync(cohort: await Office.CohortAsync());

        var exit = await Exit.HandleAsync(Office.Actor(actor), new(caseFile.Id, ExitKind.Withdrawn, "原因"), stop);
        var back = await Return.HandleAsync(Office.Actor(actor), new(caseFile.Id, "原因"), stop);

        Assert.Equal((code, code), (exit.Refusal?.Code, back.Refusal?.Code));
        await using var db = await Site.OpenAsync();
        Assert.Null((await db.Cases.SingleAsync(stop)).ExitedOn);
        Assert.Empty(await db.ChangeLog.Where(row => row.Action.StartsWith("case.")).ToListAsync(stop));
    }

    [Theory]
    [InlineData("", "case.reason-missing")]
    [InlineData("  ", "case.reason-missing")]
    public async Task Exit_WithoutReason_IsRefused(string reason, string code)
    {
        var caseFile = await Office.OpenAsync();

        Assert.Equal(code, (await Exit.HandleAsync(Site.Coordinator, new(caseFile.Id, ExitKind.Voided, reason), stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Exit_WithAReasonTooLongToRead_IsRefused()
    {
        var caseFile = await Office.OpenAsync();

        var result = await Exit.HandleAsync(Site.Coordinator, new(caseFile.Id, ExitKind.Voided, new string('因', CaseFile.ReasonLimit + 1)), stop);

        Assert.Equal("case.reason-too-long", result.Refusal?.Code);
    }

    [Fact]
    public async Task Exit_ClickedTwice_IsRefusedTheSecondTimeAndLoggedOnce()
    {
        var caseFile = await Office.OpenAsync();
        var input = new ExitCase.Input(caseFile.Id, ExitKind.Transferred, "转到万州", "万州");

        var answers = await Task.WhenAll(Exit.HandleAsync(Site.Coordinator, input, stop), Exit.HandleAsync(Site.Coordinator, input, stop));

        Assert.Equal("case.already-exited", Assert.Single(answers, answer => !answer.Succeeded).Refusal?.Code);
        await using var db = await Site.OpenAsync();
        Assert.Single(await db.ChangeLog.Where(row => row.Action == "case.exited").ToListAsync(stop));
    }

    [Fact]
    public async Task Exit_WhenACertificateWasIssued_IsRefusedUntilItIsRevoked()
    {
        var cohort = await Office.CohortAsync();
        var caseFile = await Office.OpenAsync(cohort: cohort);
        var certificate = await Office.IssueAsync(caseFile, await Office.AssessAsync(cohort, caseFile, 80, 80));
        var input = new ExitCase.Input(caseFile.Id, ExitKind.Withdrawn, "原因");

        Assert.Equal("case.certificate-issued", (await Exit.HandleAsync(Site.Coordinator, input, stop)).Refusal?.Code);

        await Office.WriteAsync(async scope => (await scope.Db.Certificates.SingleAsync(entry => entry.Id == certificate.Id)).Revoke("错发", new(2020, 10, 14)));
        Assert.True((await Exit.HandleAsync(Site.Coordinator, input, stop)).Succeeded);
    }

    [Fact]
    public async Task Return_AfterAnExit_OpensTheCaseAgain()
    {
        var caseFile = await Office.OpenAsync();
        await Exit.HandleAsync(Site.Coordinator, new(caseFile.Id, ExitKind.Withdrawn, "原因"), stop);

        var result = await Return.HandleAsync(Office.Actor("DistrictCoordinator"), new(caseFile.Id, "误操作"), stop);

        Assert.True(result.Succeeded);
        await using var db = await Site.OpenAsync();
        var stored = await db.Cases.SingleAsync(stop);
        Assert.Equal((null, null, null), (stored.ExitedOn, stored.ExitKind, stored.ExitReason));
        Assert.Equal("误操作", (await db.ChangeLog.SingleAsync(row => row.Action == "case.returned", stop)).Reason);
    }

    [Fact]
    public async Task Return_WhenAnotherCaseForTheGoalIsOpen_IsRefused_WhoeverRunsIt()
    {
        var caseFile = await Office.OpenAsync();
        await Exit.HandleAsync(Site.Coordinator, new(caseFile.Id, ExitKind.Transferred, "原因", "万州"), stop);
        await Office.OpenAgainAsync(caseFile, Site.OtherProvider);

        var result = await Return.HandleAsync(Site.Coordinator, new(caseFile.Id, "想回来"), stop);

        Assert.Equal("case.already-open", result.Refusal?.Code);
    }

    [Theory]
    [InlineData("误操作", "case.not-exited")]
    [InlineData(" ", "case.return-reason-missing")]
    public async Task Return_OfAnOpenCaseOrWithoutReason_IsRefused(string reason, string code)
    {
        var caseFile = await Office.OpenAsync();

        Assert.Equal(code, (await Return.HandleAsync(Site.Coordinator, new(caseFile.Id, reason), stop)).Refusal?.Code);
    }

    [Theory]
    [InlineData(null, "case.destination-missing")]
    [InlineData(" ", "case.destination-missing")]
    [InlineData("万州康泽培训中心", null)]
    public async Task Exit_ToAnotherPlace_AsksWhichOne(string? destination, string? code)
    {
        var caseFile = await Office.OpenAsync();

        var result = await Exit.HandleAsync(Site.Coordinator, new(caseFile.Id, ExitKind.Transferred, "随迁", destination), stop);

        Assert.Equal(code, result.Refusal?.Code);
        await using var db = await Site.OpenAsync();
        Assert.Equal(code is null ? destination : null, (await db.Cases.SingleAsync(stop)).ExitDestination);
    }

    [Fact]
    public async Task Exit_AsOpenedByMistake_IsRefusedOnceSomethingWasDecided()
    {
        var caseFile = await Office.OpenAsync(cohort: await Office.CohortAsync());
        await Office.CompleteAsync(caseFile, new(2020, 9, 1));

        var result = await Exit.HandleAsync(Site.Coordinator, new(caseFile.Id, ExitKind.Voided, "重复建档"), stop);

        Assert.Equal("case.exit-not-allowed", result.Refusal?.Code);
        await using var db = await Site.OpenAsync();
        Assert.Null((await db.Cases.SingleAsync(stop)).ExitedOn);
    }
}
