using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Home;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

public sealed class ImportHistoryTests : CohortTest
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<string> CodesAsync(Actor? actor, Line line) => Assert.Single((await Site.HistoryAsync(actor, line)).Rows).Row.Codes();

    [Fact]
    public async Task Import_WritesPeopleClassesCasesAndCertificatesAsHistory()
    {
        var done = await Site.BringInAsync(At(0), At(1), At(2).ClassOnly, At(3).CertificateOnly);

        Assert.Equal((4, 0, 1, 3, 0), (done.Imported, done.Skipped, done.Classes, done.Certificates, done.Published));
        Assert.Equal((4, 4, 3, 1, 3), await Site.OnFileAsync());
        await using var db = await Site.OpenAsync();
        var cohort = await db.Cohorts.SingleAsync(Stop);
        Assert.Equal((true, 80m, new DateOnly(2018, 6, 15)), (cohort.IsHistorical, cohort.HistoricalHours!.Value.Lessons, cohort.EndsOn));
        Assert.All(await db.Enrollments.ToListAsync(Stop), place => Assert.Equal((new DateOnly(2018, 5, 7), new DateOnly(2018, 6, 15)), (place.EnrolledOn, place.CompletedOn)));
        Assert.All(await db.Cases.ToListAsync(Stop), entry => Assert.True(entry.IsHistorical));
        var certificate = (await Site.HistoricalAsync())[0];
        Assert.Equal((At(0).Number, new DateOnly(2018, 7, 20), Site.Assessor.Id), (certificate.Number, certificate.IssuedOn, certificate.AssessmentOrganizationId));
        Assert.Empty(await db.NumberCounters.ToListAsync(Stop));
        Site.AssertVerifies();
    }

    [Fact]
    public async Task Organization_CountsThePastApart()
    {
        await Site.CohortAsync();
        await Site.BringInAsync(At(0), At(1));
        var details = Site.Get<App.Features.Organizations.OrganizationDetailQueries>();

        Assert.Equal(new(1, 1, 0, 2), (await details.FindAsync(Site.Administrator, Site.Provider.Id, Stop))!.Counts);
        Assert.Equal(new(0, 0, 0, 2), (await details.FindAsync(Site.Clerk, Site.Assessor.Id, Stop))!.Counts);
    }

    [Fact]
    public async Task Import_Twice_IsOnce()
    {
        await Site.BringInAsync(At(0), At(1).ClassOnly);
        var before = await Site.OnFileAsync();

        var again = await Site.HistoryAsync(null, At(0), At(1).ClassOnly);

        Assert.All(again.Rows, row => Assert.Equal("history.on-file", row.Row.Codes()));
        Assert.Equal("history.nothing", (await Site.TryHistoryAsync(null, false, At(0), At(1).ClassOnly)).Refusal?.Code);
        Assert.Equal(before, await Site.OnFileAsync());
    }

    [Fact]
    public async Task Import_InPieces_EndsInTheSameCase()
    {
        await Site.BringInAsync(At(0).ClassOnly);
        await Site.BringInAsync(At(0).CertificateOnly, At(0).CertificateOnly with { Kind = "培训合格", Number = "2018-001" });
        await Site.BringInAsync(At(1));

        Assert.Equal((2, 2, 2, 1, 3), await Site.OnFileAsync());
        Site.AssertVerifies();
    }

    [Fact]
    public async Task Import_OfAPersonOnFile_AddsToTheFile()
    {
        await Site.BringInAsync(At(0));

        await Site.BringInAsync((At(0) with { Level = "四级", Class = "四级班", Number = $"{TestSite.NumberPrefix}184000001" }));

        Assert.Equal((1, 2, 2, 2, 2), await Site.OnFileAsync());
        Assert.Equal("person.name-differs", await CodesAsync(null, At(0) with { Name = "王五", Level = "三级", Class = "三级班", Number = "1" }) is var codes ? codes.Split(',')[0] : "");
    }

    [Fact]
    public async Task Import_WithOneBadRow_WritesTheGoodOnes()
    {
        var done = await Site.TryHistoryAsync(null, false, At(0), At(1) with { Occupation = "屠龙" });

        Assert.Equal((1, 1), (done.Value.Imported, done.Value.Skipped));
    }

    [Fact]
    public async Task Import_OfAnOutdatedPreview_WritesNothing()
    {
        var preview = await Site.HistoryAsync(null, At(0), At(1));
        await Site.BringInAsync(At(1));
        var before = await Site.OnFileAsync();

        var result = await Site.Get<ImportHistory>().HandleAsync(Site.Coordinator, new(Site.Provider.Id, "x.xlsx", preview, false), null, Stop);

        Assert.Equal("history.preview-outdated", result.Refusal?.Code);
        Assert.Equal(before, await Site.OnFileAsync());
    }

    [Fact]
    public async Task Import_AtTheSameTime_HappensOnce()
    {
        var preview = await Site.HistoryAsync(null, At(0));
        var import = Site.Get<ImportHistory>();

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => import.HandleAsync(Site.Coordinator, new(Site.Provider.Id, "x.xlsx", preview, false), null, Stop)));

        Assert.Single(results, result => result.Succeeded);
        Assert.Equal((1, 1, 1, 1, 1), await Site.OnFileAsync());
    }

    [Fact]
    public async Task Import_WhenCancelledOnTheWay_WritesNothing()
    {
        using var stop = new CancellationTokenSource();
        var preview = await Site.HistoryAsync(null, At(0), At(1), At(2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Site.Get<ImportHistory>().HandleAsync(
            Site.Coordinator, new(Site.Provider.Id, "x.xlsx", preview, false), new Stopper(stop, after: 2), stop.Token));

        Assert.Equal((0, 0, 0, 0, 0), await Site.OnFileAsync());
    }

    [Fact]
    public async Task Import_ByRole_IsAllowedToThoseWhoOwnIt()
    {
        var preview = await Site.HistoryAsync(null, At(0));
        foreach (var actor in new[] { Site.Reviewer, Site.Examiner, Site.Auditor, Site.OtherCoordinator, Site.Clerk })
        {
            var refused = await Site.Get<ImportHistory>().HandleAsync(actor, new(Site.Provider.Id, "x.xlsx", preview, false), null, Stop);
            Assert.Equal("history.not-allowed", refused.Refusal?.Code);
        }

        Assert.Equal((0, 0, 0, 0, 0), await Site.OnFileAsync());
        Assert.Equal(3, (await Site.Get<HistoryQueries>().OwnersAsync(Site.Administrator)).Count);
        Assert.Empty(await Site.Get<HistoryQueries>().OwnersAsync(Site.Reviewer));
        await Site.BringInAsync(Site.Administrator, false, At(0));
    }

    [Fact]
    public async Task Judge_ForAnAssessor_TakesItsOwnCertificatesOnly()
    {
        Assert.Equal("history.no-classes", await CodesAsync(Site.Clerk, At(0)));
        Assert.Equal("history.assessor-other", await CodesAsync(Site.Clerk, At(0).CertificateOnly with { Assessor = "别的评价中心" }));
        await Site.BringInAsync(Site.Clerk, false, At(0).CertificateOnly with { Assessor = "" });

        Assert.Equal(Site.Assessor.Id, Assert.Single(await Site.HistoricalAsync()).AssessmentOrganizationId);
    }

    [Fact]
    public async Task Judge_OfTheAssessor_GoesByNameAndByPrefix()
    {
        Assert.Equal("history.assessor-unknown", await CodesAsync(null, At(0) with { Assessor = "不在册的中心", Number = "1850003012400001" }));
        await Site.BringInAsync(At(1) with { Assessor = "" });

        Assert.Equal(Site.Assessor.Id, Assert.Single(await Site.HistoricalAsync()).AssessmentOrganizationId);
    }

    [Fact]
    public async Task Judge_OfANumberOnFile_NamesTheRow()
    {
        await Site.BringInAsync(At(0));

        var row = Assert.Single((await Site.HistoryAsync(null, At(1) with { Number = At(0).Number })).Rows).Row;

        Assert.Equal(("history.number-taken", 2), (row.Codes(), row.ExcelRow));
        Assert.Contains("历史证书", row.Problems[0].Message);
        Assert.Equal("history.other-number", await CodesAsync(null, At(0) with { Number = At(9).Number }));
        Assert.Equal("history.other-class", await CodesAsync(null, At(0) with { Class = "别的班" }));
        Assert.Equal("history.class-on-file-differs", await CodesAsync(null, At(1) with { Ends = "2018-06-16" }));
    }

    [Fact]
    public async Task Judge_OfOwnNumbersFromTwoIssuers_TakesBoth() => await Site.BringInAsync(
        At(0).CertificateOnly with { Kind = "培训合格", Number = "001", Issuer = "甲学校", Assessor = "" },
        At(1).CertificateOnly with { Kind = "培训合格", Number = "001", Issuer = "乙学校", Assessor = "" });

    [Fact]
    public async Task Judge_OfACaseRunHere_IsRefused()
    {
        var cohort = await Site.CohortAsync();
        await Site.ImportAsync(cohort, CohortSite.People([App.Demo.DemoPeople.At(0).Name, App.Demo.DemoPeople.At(0).DocumentNumber, "", ""]));

        Assert.Equal("history.case-in-hand", await CodesAsync(null, At(0)));
        Assert.Equal("history.class-taken", await CodesAsync(null, At(1) with { Class = "养老护理员五级 2020-03 班" }));
    }

    [Fact]
    public async Task Cases_OfHistory_AreCertifiedAndAskNobody()
    {
        await Site.BringInAsync(At(0), At(1).ClassOnly, At(2) with { Kind = "培训合格", Number = "2018-001" });
        await using var db = await Site.OpenAsync();

        var stages = await db.StagesAsync(db.Cases, Site.Clock.Today);

        Assert.Equal([CaseStage.Completed, CaseStage.Completed, CaseStage.Certified], stages.Values.Order());
        var home = await Site.Get<HomeQueries>().ForAsync(Site.Coordinator);
        Assert.All(home.Counts, count => Assert.Equal(0, count.Count));
        Assert.Empty(home.Cohorts);
        Assert.Empty(home.Deadlines);
        var row = Assert.Single((await Site.Get<CohortQueries>().ListAsync(Site.Coordinator, new(), 0, 10)).Rows);
        Assert.Equal((true, (string?)null), (row.IsHistorical, row.Progress.NextHref));
        var caseFile = await Site.Get<CaseDetailQueries>().FindAsync(Site.Coordinator, stages.Single(pair => pair.Value == CaseStage.Certified).Key, Stop);
        Assert.Equal(("已发证", "不适用", true, false), (caseFile!.IssueGate.Verdict, caseFile.EligibilityGate.Verdict, caseFile.IsHistorical, caseFile.MayExit));
        Assert.StartsWith("/history/certificates/", Assert.Single((await Site.Get<CaseTabQueries>().CertificatesAsync(Site.Coordinator, caseFile.Id, Stop))!).Href);
        Assert.All((await Site.Get<CaseQueries>().ListAsync(Site.Coordinator, new([], null), PageTurn.First, Stop)).Rows, entry => Assert.True(entry.IsHistorical));
    }

    [Fact]
    public async Task Cohort_OfHistory_IsNotRun()
    {
        await Site.BringInAsync(At(0));
        await using var db = await Site.OpenAsync();
        var id = (await db.Cohorts.SingleAsync(Stop)).Id;

        Assert.Null(await Site.Get<RosterPreviewQueries>().TargetAsync(Site.Coordinator, id));
        Assert.Equal("cohort.historical", (await Site.Get<ImportRoster>().HandleAsync(
            Site.Coordinator, new(id, "x", new(Empty, [new(EmptyRow, null, null)])), Stop)).Refusal?.Code);
        Assert.Empty(await Site.Get<CohortQueries>().ImportChoicesAsync(Site.Coordinator));
        Assert.False((await Site.Get<CohortQueries>().FindAsync(Site.Coordinator, id))!.MayRun);
    }

    [Fact]
    public async Task Eligibility_CountsHistoricalLevelsButNoTraining()
    {
        await Site.BringInAsync(At(0), At(1) with { Kind = "培训合格", Number = "2018-001" });
        await using var db = await Site.OpenAsync();

        var held = (await db.CandidatesAsync(db.Cases)).SelectMany(candidate => candidate.Facts.Certificates).ToList();

        Assert.Equal(("养老护理员", SkillLevel.Level5, new DateOnly(2018, 7, 20)), (Assert.Single(held).Occupation, held[0].Level, held[0].IssuedOn));
    }

    [Fact]
    public async Task Register_ShowsHistoricalCertificatesWithinTheScope()
    {
        await Site.BringInAsync(At(0), At(1));
        var queries = Site.Get<CertificateQueries>();

        foreach (var (actor, seen) in new[] { (Site.Coordinator, 2), (Site.Clerk, 2), (Site.Auditor, 2), (Site.Reviewer, 2), (Site.OtherCoordinator, 0) })
        {
            var list = await queries.ListAsync(actor, new(), PageTurn.First, Stop);
            Assert.Equal((seen, seen), (list.Total.Count, list.Rows.Count(row => row.IsHistorical)));
        }

        Assert.Equal(1, (await queries.ListAsync(Site.Clerk, new(Search: At(1).Number), PageTurn.First, Stop)).Total.Count);
        Assert.Equal(1, (await queries.ListAsync(Site.Clerk, new(Search: At(1).Number[^6..]), PageTurn.First, Stop)).Total.Count);
        Assert.Equal(0, (await queries.ListAsync(Site.OtherCoordinator, new(Search: At(1).Number), PageTurn.First, Stop)).Total.Count);
        Assert.Equal(0, (await queries.ListAsync(Site.Clerk, new(Status: CertificateStatus.Revoked), PageTurn.First, Stop)).Total.Count);
        var first = await queries.ListAsync(Site.Clerk, new(), new(1), Stop);
        Assert.Equal([At(0).Number], (await queries.ListAsync(Site.Clerk, new(), first.Next!, Stop)).Rows.Select(row => row.Number));
        Assert.Null(await Site.Get<HistoryCertificateQueries>().FindAsync(Site.OtherCoordinator, (await Site.HistoricalAsync())[0].Id, Stop));
    }

    [Fact]
    public async Task Print_OfAHistoricalCertificate_IsRefusedWithASentence()
    {
        await Site.BringInAsync(At(0));
        var print = Site.Get<PrintCertificates>();
        var id = Assert.Single(await Site.HistoricalAsync()).Id;

        Assert.Equal("history.not-printed", (await print.HandleAsync(Site.Clerk, new(Certificate: id), Stop)).Refusal?.Code);
        Assert.Equal(CertificateErrors.NotFound, (await print.HandleAsync(Site.OtherCoordinator, new(Certificate: id), Stop)).Refusal);
    }

    private static App.Importing.RosterReport Empty => new(Importing.Sheets.Table(["姓名", "身份证号"], ["张三", "1"]).Header, [EmptyRow], [], [], []);

    private static App.Importing.RosterRow EmptyRow => new(
        2, "", App.Importing.RosterOutcome.Ok, [], [], new Dictionary<App.Importing.RosterColumn, string>(), new(null, null, null, null, null, null, null));

    private sealed class Stopper(CancellationTokenSource stop, int after) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == after) stop.Cancel();
        }
    }
}
