using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

public sealed class CreateCohortTests : CohortTest
{
    private CreateCohort Create => Site.Get<CreateCohort>();

    [Fact]
    public async Task Create_ByCoordinator_BelongsToTheOwnOrganizationAndDistrict()
    {
        var id = await Create.HandleAsync(Site.Coordinator, CohortSite.Input() with { AssessmentOrganizationId = Site.Assessor.Id }, Stop);

        await using var db = await Site.OpenAsync();
        var cohort = await db.Cohorts.SingleAsync(entry => entry.Id == id.Value, Stop);
        Assert.Equal((Site.Provider.Id, TestSite.District, Site.Assessor.Id), (cohort.ProviderId, cohort.DistrictCode, cohort.AssessmentOrganizationId!.Value));
        Assert.Equal("occupation:养老护理员/--/5", cohort.Goal.Key);
        Assert.Equal("cohort.created", (await db.ChangeLog.OrderBy(row => row.Sequence).LastAsync(Stop)).Action);
    }

    [Fact]
    public async Task Create_ByAnybodyElse_IsRefused()
    {
        foreach (var actor in (Actor[])[Site.Reviewer, Site.Examiner, Site.Clerk, Site.Administrator, Site.Auditor])
        {
            Assert.Equal("cohort.not-coordinator", (await Create.HandleAsync(actor, CohortSite.Input(), Stop)).Refusal?.Code);
        }
    }

    [Fact]
    public async Task Create_CoordinatorWithoutTrainingProvider_IsRefused()
    {
        var ofDistrict = TestSite.Make(Role.Coordinator, new DataScope.District(TestSite.District, "忠县"));
        var ofAssessor = TestSite.Make(Role.Coordinator, new DataScope.Organization(Site.Assessor.Id, Site.Assessor.Name));

        Assert.Equal("cohort.not-training-provider", (await Create.HandleAsync(ofDistrict, CohortSite.Input(), Stop)).Refusal?.Code);
        Assert.Equal("cohort.not-training-provider", (await Create.HandleAsync(ofAssessor, CohortSite.Input(), Stop)).Refusal?.Code);
    }

    [Theory]
    [InlineData("nengli-pinggu", SkillLevel.Level5, null, "level.absent")]
    [InlineData("yanglao-huli", null, null, "level.missing")]
    [InlineData("jiazheng", SkillLevel.Level5, null, "work-type.missing")]
    [InlineData("jiazheng", SkillLevel.Level5, "月嫂", "work-type.absent")]
    [InlineData("zx-laonianren", SkillLevel.Level5, null, "level.not-applicable")]
    [InlineData("", null, null, "cohort.goal-missing")]
    [InlineData("feixing", SkillLevel.Level5, null, "cohort.goal-missing")]
    public async Task Create_GoalTheCatalogueDoesNotHave_IsRefusedInItsWords(string occupation, SkillLevel? level, string? workType, string code)
    {
        var input = CohortSite.Input() with { OccupationId = occupation, Level = level, WorkType = workType };

        Assert.Equal(code, (await Create.HandleAsync(Site.Coordinator, input, Stop)).Refusal?.Code);
    }

    [Theory]
    [InlineData("jiazheng", SkillLevel.Level5, "母婴护理员", "occupation:家政服务员/母婴护理员/5")]
    [InlineData("zx-muying", null, null, "ability:母婴护理")]
    [InlineData("yuanzhang", null, null, "programme:养老院院长")]
    public async Task Create_EveryKindOfGoal_IsTaken(string occupation, SkillLevel? level, string? workType, string key)
    {
        var id = await Create.HandleAsync(
            Site.Coordinator, CohortSite.Input() with { OccupationId = occupation, Level = level, WorkType = workType }, Stop);

        await using var db = await Site.OpenAsync();
        Assert.Equal(key, (await db.Cohorts.SingleAsync(entry => entry.Id == id.Value, Stop)).Goal.Key);
    }

    [Fact]
    public async Task Create_NameTaken_IsRefusedWithinTheProviderOnly()
    {
        await Site.CohortAsync();

        Assert.Equal("cohort.name-taken", (await Create.HandleAsync(Site.Coordinator, CohortSite.Input(" 养老护理员五级 2020-03 班 "), Stop)).Refusal?.Code);
        Assert.True((await Create.HandleAsync(Site.OtherCoordinator, CohortSite.Input(), Stop)).Succeeded);
    }

    [Fact]
    public async Task Create_FormWithSeveralFaults_NamesThemAllAtOnce()
    {
        var input = CohortSite.Input(" ") with { OccupationId = "", StartsOn = null, Place = new string('长', 41) };

        var refusal = (await Create.HandleAsync(Site.Coordinator, input, Stop)).Refusal;

        Assert.Equal("form.several-faults", refusal?.Code);
        Assert.All((string[])["有 4 处要改", "班期名称", "请选择职业", "开班日期", "培训地点"], words => Assert.Contains(words, refusal!.Message));
    }

    [Fact]
    public async Task Create_IncompleteForm_SaysWhatIsMissing()
    {
        Assert.Equal("cohort.name-missing", (await Create.HandleAsync(Site.Coordinator, CohortSite.Input(" "), Stop)).Refusal?.Code);
        Assert.Equal("cohort.start-missing", (await Create.HandleAsync(Site.Coordinator, CohortSite.Input() with { StartsOn = null }, Stop)).Refusal?.Code);
        Assert.Equal("cohort.ends-before-start", (await Create.HandleAsync(Site.Coordinator, CohortSite.Input() with { EndsOn = new(2020, 10, 11) }, Stop)).Refusal?.Code);
        Assert.Equal(
            "cohort.assessor-unknown",
            (await Create.HandleAsync(Site.Coordinator, CohortSite.Input() with { AssessmentOrganizationId = OrganizationId.New() }, Stop)).Refusal?.Code);
        Assert.Equal(0, (await Site.CountAsync()).Batches);
    }

    [Fact]
    public async Task ChooseAssessor_LeftOpen_IsNamedOnceByTheOwnCoordinator()
    {
        var cohort = await Site.CohortAsync();
        var choose = Site.Get<ChooseAssessor>();

        Assert.Equal("cohort.not-found", (await choose.HandleAsync(Site.OtherCoordinator, new(cohort, Site.Assessor.Id), Stop)).Refusal?.Code);
        Assert.Equal("cohort.not-coordinator", (await choose.HandleAsync(Site.Auditor, new(cohort, Site.Assessor.Id), Stop)).Refusal?.Code);
        Assert.Equal("cohort.assessor-unknown", (await choose.HandleAsync(Site.Coordinator, new(cohort, Site.Provider.Id), Stop)).Refusal?.Code);
        Assert.True((await choose.HandleAsync(Site.Coordinator, new(cohort, Site.Assessor.Id), Stop)).Succeeded);
        Assert.Equal("cohort.assessor-chosen", (await choose.HandleAsync(Site.Coordinator, new(cohort, Site.Assessor.Id), Stop)).Refusal?.Code);
        Assert.Equal(Site.Assessor.Name, (await Site.Get<CohortQueries>().FindAsync(Site.Coordinator, cohort))!.Assessor);
    }

    [Fact]
    public async Task Create_SameNameAtTheSameTime_SucceedsOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Create.HandleAsync(Site.Coordinator, CohortSite.Input(), Stop)));

        Assert.Single(results, result => result.Succeeded);
        await using var db = await Site.OpenAsync();
        Assert.Equal(1, await db.Cohorts.CountAsync(Stop));
    }
}
