using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.App.Importing;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

public sealed class ImportRosterTests : IAsyncLifetime
{
    private const string Zhang = "500101197003150023";

    private TestSite site = null!;
    private CohortId cohort;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.CreateAsync();
        cohort = await site.CohortAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private Task<KangyangCase.Domain.Common.Result<ImportRoster.Done>> ImportAsync(Actor actor, RosterPreview preview) =>
        site.Get<ImportRoster>().HandleAsync(actor, new(cohort, SampleRoster.FileName, preview), Stop);

    [Fact]
    public async Task Preview_OfTheSample_CountsWhatWillHappenAndWritesNothing()
    {
        var before = await site.CountAsync();
        var preview = await site.PreviewAsync(cohort);

        Assert.Equal((38, 10), (preview.Written, preview.Skipped));
        Assert.Equal([9, 1, 3, 0, 35], Enum.GetValues<RowFate>().Select(preview.Count));
        Assert.Equal(before, await site.CountAsync());
    }

    [Fact]
    public async Task Preview_InDemoMode_TakesTheExampleRetirementAge()
    {
        await using var demo = await TestSite.CreateAsync(new() { Demo = true });
        var preview = await demo.PreviewAsync(await demo.CohortAsync());

        Assert.Equal((4, 34), (preview.Count(RowFate.Warning), preview.Count(RowFate.New)));
    }

    [Fact]
    public async Task Import_TheSample_Opens38CasesWithTheirPeople()
    {
        var done = await ImportAsync(site.Coordinator, await site.PreviewAsync(cohort));

        Assert.Equal((38, 10), (done.Value.Imported, done.Value.Skipped));
        Assert.Equal((38, 38, 38, 30, 1), (await site.CountAsync()) is var count ? (count.Trainees, count.Cases, count.Enrollments, count.Practice, count.Batches) : default);
        await using var db = await site.OpenAsync();
        Assert.Equal(Enumerable.Range(1, 38), await db.Enrollments.OrderBy(entry => entry.RosterNumber).Select(entry => entry.RosterNumber).ToListAsync(Stop));
        Assert.True(await db.Enrollments.AllAsync(entry => entry.CohortId == cohort && entry.ImportBatchId == done.Value.Batch && entry.EnrolledOn == site.Clock.Today, Stop));
        Assert.Equal(38, await db.ChangeLog.CountAsync(row => row.Action == "case.opened" && row.CaseId != null, Stop));
        Assert.Equal(1, await db.ChangeLog.CountAsync(row => row.Action == "roster.imported", Stop));
        Assert.Contains("彭𬭎", await db.Trainees.Select(trainee => trainee.Name).ToListAsync(Stop));
    }

    [Fact]
    public async Task Import_DeclaredYears_BecomeOneOpenPeriodEndingAtClassStart()
    {
        await site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "3", ""], ["李四", "500101199001012312", "0", ""]));

        await using var db = await site.OpenAsync();
        var record = await db.PracticeRecords.SingleAsync(Stop);
        Assert.Equal((new DateOnly(2017, 10, 12), (DateOnly?)null, "花名册“从事本职业年限”3 年"), (record.From, record.To, record.Source));
    }

    [Fact]
    public async Task Import_Twice_FindsEverybodyInTheClassAlready()
    {
        await site.ImportAsync(cohort);
        var again = await site.PreviewAsync(cohort);

        Assert.Equal(0, again.Written);
        Assert.Equal(39, again.Count(RowFate.Duplicate));
        Assert.Contains(again.Rows[0].Row.Problems, problem => problem.Code == "person.in-this-class" && problem.Message.Contains("第 1 号"));
        Assert.Equal("import.nothing", (await ImportAsync(site.Coordinator, again)).Refusal?.Code);
    }

    [Fact]
    public async Task Import_TwoPeopleAtOnce_WriteTheRosterOnce()
    {
        var preview = await site.PreviewAsync(cohort);

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ImportAsync(site.Coordinator, preview)));

        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result =>
        {
            Assert.Equal("import.preview-outdated", result.Refusal!.Code);
            Assert.Contains("38 人中有 38 人", result.Refusal.Message);
            Assert.Contains($"其中 38 人已在本班（{site.Coordinator.DisplayName}刚导入了“{SampleRoster.FileName}”）", result.Refusal.Message);
        });
        var count = await site.CountAsync();
        Assert.Equal((38, 38, 38, 1), (count.Trainees, count.Cases, count.Enrollments, count.Batches));
    }

    [Fact]
    public async Task Import_WhenOneRowIsOutdated_WritesNothingAtAll()
    {
        var preview = await site.PreviewAsync(cohort, CohortSite.People(["张三", Zhang, "", ""], ["李四", "500101199001012312", "", ""]));
        await site.ImportAsync(cohort, CohortSite.People(["李四", "500101199001012312", "", ""]));
        var before = await site.CountAsync();

        Assert.Equal("import.preview-outdated", (await ImportAsync(site.Coordinator, preview)).Refusal?.Code);
        Assert.Equal(before, await site.CountAsync());
    }

    [Fact]
    public async Task Import_FurtherRoster_ContinuesTheNumbers()
    {
        await site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]));
        await site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""], ["李四", "500101199001012312", "", ""]));

        await using var db = await site.OpenAsync();
        Assert.Equal([1, 2], await db.Enrollments.OrderBy(entry => entry.RosterNumber).Select(entry => entry.RosterNumber).ToListAsync(Stop));
    }

    [Fact]
    public async Task Import_SameNumberOtherName_IsRefusedForThatRow()
    {
        await site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]));
        var other = await site.CohortAsync("另一班");

        var row = (await site.PreviewAsync(other, CohortSite.People(["张叁", Zhang, "", ""]))).Rows.Single();

        Assert.Equal(RowFate.Error, row.Fate);
        Assert.Contains(row.Row.Problems, problem => problem.Code == "person.name-differs" && problem.Message.Contains("“张三”"));
    }

    [Fact]
    public async Task Import_OpenCaseInAnotherClass_IsNotOpenedTwice()
    {
        await site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]));
        var other = await site.CohortAsync("另一班");

        var row = (await site.PreviewAsync(other, CohortSite.People(["张三", Zhang, "", ""]))).Rows.Single();

        Assert.Equal(RowFate.Duplicate, row.Fate);
        Assert.Contains("“养老护理员五级 2020-03 班”", row.Row.Problems[0].Message);
    }

    [Fact]
    public async Task Import_OpenCaseElsewhere_TellsNoNameOfAnotherOrganization()
    {
        var elsewhere = await site.CohortAsync("万州班", site.OtherCoordinator);
        var preview = await site.PreviewAsync(elsewhere, CohortSite.People(["张三", Zhang, "", ""]), site.OtherCoordinator);
        Assert.True((await site.Get<ImportRoster>().HandleAsync(site.OtherCoordinator, new(elsewhere, "a.xlsx", preview), Stop)).Succeeded);

        var same = (await site.PreviewAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]))).Rows.Single();
        var renamed = (await site.PreviewAsync(cohort, CohortSite.People(["李四", Zhang, "", ""]))).Rows.Single();

        Assert.Equal("case.already-open", same.Row.Problems[0].Code);
        Assert.DoesNotContain("万州", same.Row.Problems[0].Message);
        Assert.DoesNotContain("张三", renamed.Row.Problems[0].Message);
    }

    [Fact]
    public async Task Import_AfterAnExit_OpensALinkedCase()
    {
        await site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "3", ""]));
        await site.ExitAsync("张三");

        var preview = await site.PreviewAsync(cohort, CohortSite.People(["张三", Zhang, "3", ""]));
        Assert.Equal(RowFate.Update, preview.Rows.Single().Fate);
        Assert.True((await ImportAsync(site.Coordinator, preview)).Succeeded);

        await using var db = await site.OpenAsync();
        var open = await db.Cases.SingleAsync(entry => entry.ExitedOn == null, Stop);
        Assert.Equal(await db.Cases.Where(entry => entry.ExitedOn != null).Select(entry => entry.Id).SingleAsync(Stop), open.PreviousCaseId);
        Assert.Equal((1, 1), (await db.Trainees.CountAsync(Stop), await db.PracticeRecords.CountAsync(Stop)));
    }

    [Fact]
    public async Task Import_PersonOnFileForAnotherGoal_IsUpdatedNotDoubled()
    {
        await site.ImportAsync(cohort, CohortSite.People(["阿依古丽·买买提", Zhang, "", "旧单位"]));
        var ability = (await site.Get<CreateCohort>().HandleAsync(
            site.Coordinator, CohortSite.Input("专项班") with { OccupationId = "zx-laonianren", Level = null }, Stop)).Value;

        var preview = await site.PreviewAsync(ability, CohortSite.People(["阿依古丽•买买提", Zhang, "", "新单位"]));
        Assert.Equal(RowFate.Update, preview.Rows.Single().Fate);
        Assert.True((await site.Get<ImportRoster>().HandleAsync(site.Coordinator, new(ability, "b.xlsx", preview), Stop)).Succeeded);

        await using var db = await site.OpenAsync();
        var trainee = await db.Trainees.SingleAsync(Stop);
        Assert.Equal(("阿依古丽·买买提", "新单位", 2), (trainee.Name, trainee.Employer, await db.Cases.CountAsync(Stop)));
        Assert.Contains("旧单位", (await db.ChangeLog.SingleAsync(row => row.Action == "trainee.described", Stop)).Details);
    }

    [Fact]
    public async Task Import_ByTheWrongPerson_IsRefused()
    {
        var preview = await site.PreviewAsync(cohort);
        var before = await site.CountAsync();

        Assert.Equal("cohort.not-found", (await ImportAsync(site.OtherCoordinator, preview)).Refusal?.Code);
        Assert.Equal("cohort.not-coordinator", (await ImportAsync(site.Auditor, preview)).Refusal?.Code);
        Assert.Equal("cohort.not-coordinator", (await ImportAsync(site.Reviewer, preview)).Refusal?.Code);
        Assert.Null(await site.Get<RosterPreviewQueries>().TargetAsync(site.OtherCoordinator, cohort));
        Assert.Null(await site.Get<RosterPreviewQueries>().TargetAsync(site.Auditor, cohort));
        Assert.Equal(before, await site.CountAsync());
    }

    [Fact]
    public async Task Import_ByACoordinatorOfTheAssessor_IsRefusedThoughVisible()
    {
        var assessed = (await site.Get<CreateCohort>().HandleAsync(
            site.Coordinator, CohortSite.Input("评价班") with { AssessmentOrganizationId = site.Assessor.Id }, Stop)).Value;
        var preview = await site.PreviewAsync(assessed);
        var assessor = TestSite.Make(Role.Coordinator, new DataScope.Organization(site.Assessor.Id, site.Assessor.Name));

        Assert.NotNull(await site.Get<CohortQueries>().FindAsync(assessor, assessed));
        Assert.Equal("import.not-own-cohort", (await site.Get<ImportRoster>().HandleAsync(assessor, new(assessed, "a.xlsx", preview), Stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Import_HostileText_IsKeptAsText()
    {
        const string employer = "<script>alert(1)</script>=cmd|'/c calc'!A1";
        await site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", employer], ["<b>李四</b>", "500101199001012312", "", ""]));

        await using var db = await site.OpenAsync();
        Assert.Equal(employer, (await db.Trainees.SingleAsync(Stop)).Employer);
    }

    [Fact]
    public async Task Import_AnybodyUnder16_IsNotWritten()
    {
        await site.ImportAsync(cohort);

        await using var db = await site.OpenAsync();
        Assert.True(await db.Trainees.AllAsync(trainee => trainee.BirthDate <= CohortSite.Start.AddYears(-16), Stop));
        Assert.Equal(IdentityDocumentKind.HongKongMacaoResidencePermit, (await db.Trainees.SingleAsync(trainee => trainee.DocumentLastFour == "0021", Stop)).DocumentKind);
    }
}
