using KangyangCase.App.Data;
using KangyangCase.App.Demo;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>Each organization tells its own part of somebody's past: none adds to what another keeps, or stands in its way.</summary>
public sealed class HistoryElsewhereTests : CohortTest
{
    private static readonly Line Theirs = At(0) with { Class = "万州班", Kind = "培训合格", Number = "万州-001", Issuer = "万州康泽培训中心", Assessor = "" };

    /// <summary>An earlier number of the first person, as an identity card once bore it.</summary>
    private static readonly string Second = DemoPeople.At(9).DocumentNumber;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task UndoAsync(Actor actor, HistoryBatchId batch)
    {
        var undone = await Site.Get<UndoHistory>().HandleAsync(actor, new(batch, "表传错了"), Stop);
        Assert.True(undone.Succeeded, undone.Refusal?.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoSchools_KeepACaseEach_AndUndoInAnyOrder(bool firstFirst)
    {
        var ours = await Site.BringInAsync(At(0).ClassOnly);
        var theirs = await Site.BringInAsync(Site.OtherCoordinator, false, Theirs);

        Assert.Equal((1, 2, 2, 2, 1), await Site.OnFileAsync());
        await using (var db = await Site.OpenAsync())
        {
            Assert.Equal(new[] { Site.Provider.Id, Site.OtherProvider.Id }.OrderBy(id => id.Value), (await db.Cases.ToListAsync(Stop)).Select(entry => entry.ProviderId).OrderBy(id => id.Value));
            Assert.All(await db.HistoryEntries.ToListAsync(Stop), row => Assert.True(row.NewCase));
        }
        (Actor, HistoryBatchId)[] batches = [(Site.Coordinator, ours.Batch), (Site.OtherCoordinator, theirs.Batch)];
        foreach (var (actor, batch) in firstFirst ? batches : batches.Reverse()) await UndoAsync(actor, batch);

        Assert.Equal((0, 0, 0, 0), (await Site.OnFileAsync()) is var left ? (left.Cases, left.Places, left.Classes, left.Certificates) : default);
        Site.AssertVerifies();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SchoolAndAssessor_KeepACaseEach_AndUndoInAnyOrder(bool schoolFirst)
    {
        var school = await Site.BringInAsync(At(0).ClassOnly);
        var assessor = await Site.BringInAsync(Site.Clerk, true, At(0).CertificateOnly);

        Assert.Equal((1, 2, 1, 1, 1), await Site.OnFileAsync());
        (Actor, HistoryBatchId)[] batches = [(Site.Coordinator, school.Batch), (Site.Clerk, assessor.Batch)];
        foreach (var (actor, batch) in schoolFirst ? batches : batches.Reverse()) await UndoAsync(actor, batch);
        Site.AssertVerifies();
    }

    [Fact]
    public async Task Past_OfAnotherSchool_DoesNotKeepSomebodyOutOfAClass()
    {
        await Site.BringInAsync(Site.OtherCoordinator, false, Theirs.ClassOnly);
        var cohort = await Site.CohortAsync();
        var roster = CohortSite.People([DemoPeople.At(0).Name, DemoPeople.At(0).DocumentNumber, "", ""]);

        Assert.Equal(1, (await Site.ImportAsync(cohort, roster)).Imported);
        // What is now in hand here is no past there.
        Assert.Equal("history.case-in-hand", Assert.Single((await Site.HistoryAsync(Site.OtherCoordinator, Theirs)).Rows).Row.Codes());
        await using var db = await Site.OpenAsync();
        var live = await db.Cases.SingleAsync(entry => entry.HistoryBatchId == null, Stop);
        Assert.True((await Site.Get<ExitCase>().HandleAsync(Site.Coordinator, new(live.Id, ExitKind.Withdrawn, "退训"), Stop)).Succeeded);
        Assert.True((await Site.Get<ReturnCase>().HandleAsync(Site.Coordinator, new(live.Id, "回来继续"), Stop)).Succeeded);
    }

    [Fact]
    public async Task Certificate_OfAnotherSchool_StillSaysThatTheGoalIsReached()
    {
        await Site.BringInAsync(Site.Clerk, false, At(0).CertificateOnly);
        var cohort = await Site.CohortAsync();
        var preview = await Site.PreviewAsync(cohort, CohortSite.People([DemoPeople.At(0).Name, DemoPeople.At(0).DocumentNumber, "", ""]));

        Assert.Equal("case.already-certified", Assert.Single(preview.Rows).Row.Problems[0].Code);
    }

    [Fact]
    public async Task Case_ThatEndedElsewhere_IsNotThePreviousOne()
    {
        await Site.ImportAsync(await Site.CohortAsync(), CohortSite.People([DemoPeople.At(0).Name, DemoPeople.At(0).DocumentNumber, "", ""]));
        await Site.ExitAsync(DemoPeople.At(0).Name);

        Assert.Null(Assert.Single((await Site.HistoryAsync(Site.OtherCoordinator, Theirs)).Rows).Effect.Previous);
        Assert.NotNull(Assert.Single((await Site.HistoryAsync(null, At(0))).Rows).Effect.Previous);
    }

    [Fact]
    public async Task Person_IsKnownByAnyOfTheDocuments()
    {
        await Site.BringInAsync(At(0).ClassOnly);
        await GiveDocumentAsync(Second);

        var row = Assert.Single((await Site.HistoryAsync(null, At(0).CertificateOnly with { Document = Second })).Rows);

        await using var db = await Site.OpenAsync();
        Assert.Equal(((await db.Trainees.SingleAsync(Stop)).Id, (await db.Cases.SingleAsync(Stop)).Id), (row.Effect.Known!.Value, row.Effect.Case!.Value));
        Assert.Equal("person.name-differs", Assert.Single((await Site.HistoryAsync(null, At(1).CertificateOnly with { Document = Second })).Rows).Row.Codes());
    }

    [Fact]
    public async Task Rows_OfOnePersonUnderTwoDocuments_AreToldToAgree()
    {
        await Site.BringInAsync(At(0) with { Level = "四级", Class = "四级班", Number = $"{TestSite.NumberPrefix}184000001" });
        await GiveDocumentAsync(Second);

        var rows = (await Site.HistoryAsync(null, At(0), At(0).CertificateOnly with { Document = Second, Number = At(1).Number })).Rows;

        Assert.All(rows, row => Assert.Equal("history.same-person", row.Row.Codes()));
        Assert.Contains("第 3 行", rows[0].Row.Problems[0].Message);
    }

    private Task GiveDocumentAsync(string number) => Site.Get<WriteGate>().RunAsync<bool>(Site.Administrator, async scope =>
    {
        var person = await scope.Db.Trainees.SingleAsync(Stop);
        var sealedNumber = Site.Get<PersonalDataProtector>().Seal(SealPurposes.DocumentNumber, number);
        scope.Db.Add(FurtherDocument.Add(person.Id, IdentityDocumentKind.ResidentIdCard, sealedNumber, new(null, null, null), scope.Today).Value);
        return Result.Of(true);
    }, Stop);
}
