using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Verification;
using KangyangCase.App.Security;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Certificates;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

public sealed class PublishHistoryTests : CohortTest
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string NameOf(int person) => App.Demo.DemoPeople.At(person).Name;

    private Task<PublicAnswer?> AskAsync(int person, string? number = null) => Site.Get<PublicCheck>().ByNameAsync(number ?? At(person).Number, NameOf(person));

    private Task<Result<int>> PublishAsync(Actor actor, bool publish, string reason = "公众要求核对", int at = 0) => Task.Run(async () =>
        await Site.Get<PublishHistory>().HandleAsync(actor, new(publish, reason, Certificate: (await Site.HistoricalAsync())[at].Id), Stop));

    [Fact]
    public async Task Check_OfAnUnpublishedCertificate_AnswersAsForAnUnknownNumber()
    {
        await Site.BringInAsync(Site.Clerk, false, At(0).CertificateOnly);

        Assert.Null(await AskAsync(0));
    }

    [Fact]
    public async Task Check_OfAPublishedCertificate_AnswersWithTheRemark()
    {
        Assert.Equal(1, (await Site.BringInAsync(Site.Clerk, true, At(0).CertificateOnly)).Published);

        var answer = await AskAsync(0);

        Assert.Equal((HistoricalKind.SkillLevel, At(0).Number, new DateOnly(2018, 7, 20), "五级/初级工"), (answer!.History!.Value, answer.Number, answer.IssuedOn, answer.Level));
        Assert.Equal(PublicAnswer.Mask(NameOf(0)), answer.MaskedName);
        Assert.Null(await Site.Get<PublicCheck>().ByNameAsync(At(0).Number, NameOf(1)));
        Site.AssertVerifies();
    }

    [Fact]
    public async Task Check_OfAnotherForm_FindsTheOneWhoseNameFits()
    {
        await Site.BringInAsync(
            null, true,
            At(0).CertificateOnly with { Kind = "培训合格", Number = "渝康-001", Issuer = "甲学校", Assessor = "" },
            At(1).CertificateOnly with { Kind = "培训合格", Number = "渝康-001", Issuer = "乙学校", Assessor = "" });

        Assert.Equal("乙学校", (await AskAsync(1, " 渝康-001 "))!.Organization);
        Assert.Equal("甲学校", (await AskAsync(0, "渝康-001"))!.Organization);
    }

    [Fact]
    public async Task Import_ByAProvider_DoesNotPublishTheAssessorsCertificates()
    {
        var done = await Site.BringInAsync(null, true, At(0), At(1) with { Kind = "培训合格", Number = "2018-001", Issuer = Site.Provider.Name });

        Assert.Equal((2, 1), (done.Certificates, done.Published));
        Assert.Null(await AskAsync(0));
        Assert.NotNull(await AskAsync(1, "2018-001"));
    }

    [Fact]
    public async Task Publish_ChangesBothWaysWithAReason()
    {
        await Site.BringInAsync(At(0));

        Assert.Equal("history.not-own-certificate", (await PublishAsync(Site.Coordinator, true)).Refusal?.Code);
        Assert.Equal("history.reason-missing", (await PublishAsync(Site.Clerk, true, " ")).Refusal?.Code);
        Assert.Equal("history.certificate-not-found", (await PublishAsync(Site.OtherCoordinator, true)).Refusal?.Code);
        Assert.Equal("history.not-allowed", (await PublishAsync(Site.Auditor, true)).Refusal?.Code);
        Assert.True((await PublishAsync(Site.Clerk, true)).Succeeded);
        Assert.NotNull(await AskAsync(0));
        Assert.Equal("history.nothing-to-change", (await PublishAsync(Site.Clerk, true)).Refusal?.Code);
        Assert.True((await PublishAsync(Site.Administrator, false, "本人要求")).Succeeded);
        Assert.Null(await AskAsync(0));
        Site.AssertVerifies();
        await using var db = await Site.OpenAsync();
        Assert.Equal(["公众要求核对", "本人要求"], await db.ChangeLog.Where(row => row.Reason != null).OrderBy(row => row.Sequence).Select(row => row.Reason!).ToListAsync(Stop));
    }

    [Fact]
    public async Task Publish_OfABatch_TakesThoseTheActorMayDecide()
    {
        var done = await Site.BringInAsync(At(0), At(1), At(2) with { Kind = "培训合格", Number = "2018-001", Issuer = Site.Provider.Name });

        Assert.Equal(2, (await Site.Get<PublishHistory>().HandleAsync(Site.Clerk, new(true, "全部公开", Batch: done.Batch), Stop)).Value);
        Assert.Equal(1, (await Site.Get<PublishHistory>().HandleAsync(Site.Coordinator, new(true, "全部公开", Batch: done.Batch), Stop)).Value);
        Assert.Equal((3, 3, 1), Assert.Single(await Site.Get<HistoryBatchQueries>().BatchesAsync(Site.Coordinator)) is var line ? (line.Certificates, line.Published, line.MayPublish) : default);
    }

    [Fact]
    public async Task Publish_CalledDirectlyByOthers_IsRefused()
    {
        var done = await Site.BringInAsync(At(0), At(1) with { Kind = "培训合格", Number = "2018-001", Issuer = Site.Provider.Name });
        var publish = Site.Get<PublishHistory>();
        var one = (await Site.HistoricalAsync())[0].Id;

        foreach (var actor in new[] { Site.Reviewer, Site.Examiner, Site.Auditor })
        {
            Assert.Equal("history.not-allowed", (await publish.HandleAsync(actor, new(true, "公开", Batch: done.Batch), Stop)).Refusal?.Code);
            Assert.Equal("history.not-allowed", (await publish.HandleAsync(actor, new(true, "公开", Certificate: one), Stop)).Refusal?.Code);
        }

        Assert.Equal("history.batch-not-found", (await publish.HandleAsync(Site.OtherCoordinator, new(true, "公开", Batch: done.Batch), Stop)).Refusal?.Code);
        Assert.Equal("history.certificate-not-found", (await publish.HandleAsync(Site.OtherCoordinator, new(false, "公开", Certificate: one), Stop)).Refusal?.Code);
        Assert.Equal("history.batch-not-found", (await publish.HandleAsync(Site.Administrator, new(true, "公开", Batch: Domain.Cohorts.HistoryBatchId.New()), Stop)).Refusal?.Code);
        Assert.All(await Site.HistoricalAsync(), certificate => Assert.False(certificate.Published));
    }

    [Fact]
    public async Task Reads_ForAnotherOrganization_FindNothing()
    {
        await Site.BringInAsync(At(0));
        var queries = Site.Get<HistoryQueries>();
        var rules = (await queries.RulesAsync(Site.OtherCoordinator))!;
        var report = App.Importing.HistoryChecker.Check(Table(At(1)), rules.Catalogue, rules.Today);

        Assert.Null(await queries.JudgeAsync(Site.OtherCoordinator, Site.Provider.Id, report));
        Assert.Null(await queries.JudgeAsync(Site.Reviewer, Site.Provider.Id, report));
        Assert.Null(await queries.RulesAsync(Site.Auditor));
        Assert.Empty(await Site.Get<HistoryBatchQueries>().BatchesAsync(Site.OtherCoordinator));
    }

    [Fact]
    public async Task Issue_StepsOverHistoricalNumbersOfTheSeries()
    {
        await using var scenario = await IssueScenario.CreateAsync(0);
        await scenario.AddPlanAsync(3);
        var site = scenario.Site;
        await site.BringInAsync(
            At(40).CertificateOnly with { Number = $"{TestSite.NumberPrefix}205000001", Issued = "2020-02-03" },
            At(41).CertificateOnly with { Number = $"{TestSite.NumberPrefix}205000003", Issued = "2020-02-03" });

        var issued = await scenario.IssueAllAsync();

        Assert.Equal(["000002", "000004", "000005"], issued.Select(certificate => certificate.Number[^6..]));
        site.AssertVerifies();
        Assert.Equal("history.number-taken", Assert.Single((await site.HistoryAsync(null, At(42).CertificateOnly with { Number = issued[0].Number, Issued = "2020-02-03" })).Rows).Row.Codes());
    }

    [Fact]
    public async Task Issue_WithATypedHistoricalNumber_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(1, source: Domain.Organizations.NumberSource.Typed);
        var number = $"{TestSite.NumberPrefix}205000321";
        await scenario.Site.BringInAsync(At(40).CertificateOnly with { Number = number, Issued = "2020-02-03" });

        var outcome = await scenario.Site.Get<IssueCertificates>().HandleAsync(
            scenario.Site.Clerk, new(Guid.CreateVersion7(), [new ChosenPerson(scenario.People[0].Assessment.Id, number)]), Stop);

        Assert.Equal("certificate.number-taken", Assert.Single(outcome.Value.Refused).Refusal.Code);
    }
}
