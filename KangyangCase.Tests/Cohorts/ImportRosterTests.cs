using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Importing;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

public sealed class ImportRosterTests : CohortTest
{
    private const string Zhang = "500101197003150023";

    private CohortId cohort;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        cohort = await Site.CohortAsync();
    }

    private Task<KangyangCase.Domain.Common.Result<ImportRoster.Done>> ImportAsync(Actor actor, RosterPreview preview) =>
        Site.Get<ImportRoster>().HandleAsync(actor, new(cohort, SampleRoster.FileName, preview), Stop);

    [Fact]
    public async Task Preview_OfTheSample_CountsWhatWillHappenAndWritesNothing()
    {
        var before = await Site.CountAsync();
        var preview = await Site.PreviewAsync(cohort);

        Assert.Equal((38, 10), (preview.Written, preview.Skipped));
        Assert.Equal([9, 0, 1, 3, 0, 35, 0], Enum.GetValues<RowFate>().Select(preview.Count));
        Assert.Equal(before, await Site.CountAsync());
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
        var done = await ImportAsync(Site.Coordinator, await Site.PreviewAsync(cohort));

        Assert.Equal((38, 10), (done.Value.Imported, done.Value.Skipped));
        Assert.Equal((38, 38, 38, 30, 1), (await Site.CountAsync()) is var count ? (count.Trainees, count.Cases, count.Enrollments, count.Practice, count.Batches) : default);
        await using var db = await Site.OpenAsync();
        Assert.Equal(Enumerable.Range(1, 38), await db.Enrollments.OrderBy(entry => entry.RosterNumber).Select(entry => entry.RosterNumber).ToListAsync(Stop));
        Assert.True(await db.Enrollments.AllAsync(entry => entry.CohortId == cohort && entry.ImportBatchId == done.Value.Batch && entry.EnrolledOn == Site.Clock.Today, Stop));
        Assert.Equal(38, await db.ChangeLog.CountAsync(row => row.Action == "case.opened" && row.CaseId != null, Stop));
        Assert.Equal(1, await db.ChangeLog.CountAsync(row => row.Action == "roster.imported", Stop));
        Assert.Contains("彭𬭎", await db.Trainees.Select(trainee => trainee.Name).ToListAsync(Stop));
    }

    [Fact]
    public async Task Import_DeclaredYears_BecomeOneOpenPeriodEndingAtClassStart()
    {
        await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "3", ""], ["李四", "500101199001012312", "0", ""]));

        await using var db = await Site.OpenAsync();
        var record = await db.PracticeRecords.SingleAsync(Stop);
        Assert.Equal((new DateOnly(2017, 10, 12), (DateOnly?)null, "花名册“从事本职业年限”3 年"), (record.From, record.To, record.Source));
    }

    [Fact]
    public async Task Import_Twice_FindsEverybodyInTheClassAlready()
    {
        await Site.ImportAsync(cohort);
        var again = await Site.PreviewAsync(cohort);

        Assert.Equal(0, again.Written);
        Assert.Equal((38, 1, 9), (again.Count(RowFate.Unchanged), again.Count(RowFate.Duplicate), again.Count(RowFate.Error)));
        Assert.Contains("已在本班：名册第 1 号", again.Rows[0].Row.Notes);
        Assert.Equal("import.nothing", (await ImportAsync(Site.Coordinator, again)).Refusal?.Code);
    }

    [Fact]
    public async Task Import_TwoPeopleAtOnce_WriteTheRosterOnce()
    {
        var preview = await Site.PreviewAsync(cohort);

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ImportAsync(Site.Coordinator, preview)));

        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result =>
        {
            Assert.Equal("import.preview-outdated", result.Refusal!.Code);
            Assert.Contains("38 人中有 38 人", result.Refusal.Message);
            Assert.Contains($"其中 38 人已在本班（{Site.Coordinator.DisplayName}刚导入了“{SampleRoster.FileName}”）", result.Refusal.Message);
        });
        var count = await Site.CountAsync();
        Assert.Equal((38, 38, 38, 1), (count.Trainees, count.Cases, count.Enrollments, count.Batches));
    }

    [Fact]
    public async Task Import_WhenOneRowIsOutdated_WritesNothingAtAll()
    {
        var preview = await Site.PreviewAsync(cohort, CohortSite.People(["张三", Zhang, "", ""], ["李四", "500101199001012312", "", ""]));
        await Site.ImportAsync(cohort, CohortSite.People(["李四", "500101199001012312", "", ""]));
        var before = await Site.CountAsync();

        Assert.Equal("import.preview-outdated", (await ImportAsync(Site.Coordinator, preview)).Refusal?.Code);
        Assert.Equal(before, await Site.CountAsync());
    }

    [Fact]
    public async Task Import_FurtherRoster_ContinuesTheNumbers()
    {
        await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]));
        await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""], ["李四", "500101199001012312", "", ""]));

        await using var db = await Site.OpenAsync();
        Assert.Equal([1, 2], await db.Enrollments.OrderBy(entry => entry.RosterNumber).Select(entry => entry.RosterNumber).ToListAsync(Stop));
    }

    [Fact]
    public async Task Import_SameNumberOtherName_IsRefusedForThatRow()
    {
        await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]));
        var other = await Site.CohortAsync("另一班");

        var row = (await Site.PreviewAsync(other, CohortSite.People(["张叁", Zhang, "", ""]))).Rows.Single();

        Assert.Equal(RowFate.Error, row.Fate);
        Assert.Contains(row.Row.Problems, problem => problem.Code == "person.name-differs" && problem.Message.Contains("“张三”"));
    }

    [Fact]
    public async Task Import_OpenCaseInAnotherClass_IsNotOpenedTwice()
    {
        await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]));
        var other = await Site.CohortAsync("另一班");

        var row = (await Site.PreviewAsync(other, CohortSite.People(["张三", Zhang, "", ""]))).Rows.Single();

        Assert.Equal(RowFate.Duplicate, row.Fate);
        Assert.Contains("“养老护理员五级 2020-03 班”", row.Row.Problems[0].Message);
    }

    [Fact]
    public async Task Import_OpenCaseElsewhere_TellsNoNameOfAnotherOrganization()
    {
        var elsewhere = await Site.CohortAsync("万州班", Site.OtherCoordinator);
        var preview = await Site.PreviewAsync(elsewhere, CohortSite.People(["张三", Zhang, "", ""]), Site.OtherCoordinator);
        Assert.True((await Site.Get<ImportRoster>().HandleAsync(Site.OtherCoordinator, new(elsewhere, "a.xlsx", preview), Stop)).Succeeded);

        var same = (await Site.PreviewAsync(cohort, CohortSite.People(["张三", Zhang, "", ""]))).Rows.Single();
        var renamed = (await Site.PreviewAsync(cohort, CohortSite.People(["李四", Zhang, "", ""]))).Rows.Single();

        Assert.Equal("case.already-open", same.Row.Problems[0].Code);
        Assert.DoesNotContain("万州", same.Row.Problems[0].Message);
        Assert.DoesNotContain("张三", renamed.Row.Problems[0].Message);
    }

    [Fact]
    public async Task Import_AfterAnExit_OpensALinkedCase()
    {
        await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "3", ""]));
        await Site.ExitAsync("张三");

        var preview = await Site.PreviewAsync(cohort, CohortSite.People(["张三", Zhang, "3", ""]));
        Assert.Equal(RowFate.Update, preview.Rows.Single().Fate);
        Assert.True((await ImportAsync(Site.Coordinator, preview)).Succeeded);

        await using var db = await Site.OpenAsync();
        var open = await db.Cases.SingleAsync(entry => entry.ExitedOn == null, Stop);
        Assert.Equal(await db.Cases.Where(entry => entry.ExitedOn != null).Select(entry => entry.Id).SingleAsync(Stop), open.PreviousCaseId);
        Assert.Equal((1, 1), (await db.Trainees.CountAsync(Stop), await db.PracticeRecords.CountAsync(Stop)));
    }

    [Fact]
    public async Task Import_PersonOnFileForAnotherGoal_IsUpdatedNotDoubled()
    {
        await Site.ImportAsync(cohort, CohortSite.People(["阿依古丽·买买提", Zhang, "", "旧单位"]));
        var ability = (await Site.Get<CreateCohort>().HandleAsync(
            Site.Coordinator, CohortSite.Input("专项班") with { OccupationId = "zx-laonianren", Level = null }, Stop)).Value;

        var preview = await Site.PreviewAsync(ability, CohortSite.People(["阿依古丽•买买提", Zhang, "", "新单位"]));
        Assert.Equal(RowFate.Update, preview.Rows.Single().Fate);
        Assert.True((await Site.Get<ImportRoster>().HandleAsync(Site.Coordinator, new(ability, "b.xlsx", preview), Stop)).Succeeded);

        await using var db = await Site.OpenAsync();
        var trainee = await db.Trainees.SingleAsync(Stop);
        Assert.Equal(("阿依古丽·买买提", "新单位", 2), (trainee.Name, trainee.Employer, await db.Cases.CountAsync(Stop)));
        Assert.Contains("旧单位", (await db.ChangeLog.SingleAsync(row => row.Action == "roster.updated", Stop)).Details);
    }

    [Fact]
    public async Task Import_ByTheWrongPerson_IsRefused()
    {
        var preview = await Site.PreviewAsync(cohort);
        var before = await Site.CountAsync();

        Assert.Equal("cohort.not-found", (await ImportAsync(Site.OtherCoordinator, preview)).Refusal?.Code);
        Assert.Equal("cohort.not-coordinator", (await ImportAsync(Site.Auditor, preview)).Refusal?.Code);
        Assert.Equal("cohort.not-coordinator", (await ImportAsync(Site.Reviewer, preview)).Refusal?.Code);
        Assert.Null(await Site.Get<RosterPreviewQueries>().TargetAsync(Site.OtherCoordinator, cohort));
        Assert.Null(await Site.Get<RosterPreviewQueries>().TargetAsync(Site.Auditor, cohort));
        Assert.Equal(before, await Site.CountAsync());
    }

    [Fact]
    public async Task Import_ByACoordinatorOfTheAssessor_IsRefusedThoughVisible()
    {
        var assessed = (await Site.Get<CreateCohort>().HandleAsync(
            Site.Coordinator, CohortSite.Input("评价班") with { AssessmentOrganizationId = Site.Assessor.Id }, Stop)).Value;
        var preview = await Site.PreviewAsync(assessed);
        var assessor = TestSite.Make(Role.Coordinator, new DataScope.Organization(Site.Assessor.Id, Site.Assessor.Name));

        Assert.NotNull(await Site.Get<CohortQueries>().FindAsync(assessor, assessed));
        Assert.Equal("import.not-own-cohort", (await Site.Get<ImportRoster>().HandleAsync(assessor, new(assessed, "a.xlsx", preview), Stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Import_HostileText_IsKeptAsText()
    {
        const string employer = "<script>alert(1)</script>=cmd|'/c calc'!A1";
        await Site.ImportAsync(cohort, CohortSite.People(["张三", Zhang, "", employer], ["<b>李四</b>", "500101199001012312", "", ""]));

        await using var db = await Site.OpenAsync();
        Assert.Equal(employer, (await db.Trainees.SingleAsync(Stop)).Employer);
    }

    [Fact]
    public async Task Import_AnybodyUnder16_IsNotWritten()
    {
        await Site.ImportAsync(cohort);

        await using var db = await Site.OpenAsync();
        Assert.True(await db.Trainees.AllAsync(trainee => trainee.BirthDate <= CohortSite.Start.AddYears(-16), Stop));
        Assert.Equal(IdentityDocumentKind.HongKongMacaoResidencePermit, (await db.Trainees.SingleAsync(trainee => trainee.DocumentLastFour == "0021", Stop)).DocumentKind);
    }
}
