using KangyangCase.App.Features.Cohorts;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Support;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

public sealed class CohortQueriesTests : CohortTest
{
    private CohortQueries Queries => Site.Get<CohortQueries>();

    [Fact]
    public async Task List_ShowsOnlyWhatLiesInScope()
    {
        await Site.CohortAsync();
        await Site.CohortAsync("万州班", Site.OtherCoordinator);

        Assert.Equal(["养老护理员五级 2020-03 班"], (await Queries.ListAsync(Site.Coordinator, new(), 0, 20)).Rows.Select(row => row.Name));
        Assert.Equal(["养老护理员五级 2020-03 班"], (await Queries.ListAsync(Site.Reviewer, new(), 0, 20)).Rows.Select(row => row.Name));
        Assert.Equal(2, (await Queries.ListAsync(Site.Auditor, new(), 0, 20)).Total);
    }

    [Fact]
    public async Task List_Filters_ByNameAndState()
    {
        await Site.CohortAsync("春季班");
        Site.Clock.Today = new(2020, 10, 11);

        Assert.Equal(1, (await Queries.ListAsync(Site.Coordinator, new(" 春季 ", CohortState.Coming), 0, 20)).Total);
        Assert.Equal(0, (await Queries.ListAsync(Site.Coordinator, new("秋", null), 0, 20)).Total);
        Site.Clock.Today = new(2020, 12, 4);
        Assert.Equal(1, (await Queries.ListAsync(Site.Coordinator, new(null, CohortState.Running), 0, 20)).Total);
        Site.Clock.Today = new(2020, 12, 5);
        Assert.Equal(1, (await Queries.ListAsync(Site.Coordinator, new(null, CohortState.Over), 0, 20)).Total);
    }

    [Fact]
    public async Task Find_OutsideTheScope_IsNothing()
    {
        var cohort = await Site.CohortAsync();

        Assert.Null(await Queries.FindAsync(Site.OtherCoordinator, cohort));
        Assert.False((await Queries.FindAsync(Site.Auditor, cohort))!.MayRun);
        Assert.True((await Queries.FindAsync(Site.Coordinator, cohort))!.MayRun);
    }

    [Fact]
    public async Task Find_AfterTheImport_ShowsTheRosterMaskedWithItsStage()
    {
        var cohort = await Site.CohortAsync();
        await Site.ImportAsync(cohort, CohortSite.People(["张三", "500101197003150023", "2.5", ""], ["李四", "500101199001012312", "0", ""]));

        var view = (await Queries.FindAsync(Site.Coordinator, cohort))!;

        Assert.Equal(("张三", "0023", "2 年 183 天", CaseStage.InTraining), view.People[0] is var zhang ? (zhang.Name, zhang.DocumentLastFour, zhang.Practice, zhang.Stage) : default);
        Assert.Null(view.People[1].Practice);
        Assert.Equal((2, "登记考勤、办理结业"), (view.Progress.Index, view.Progress.Next));
        Assert.Equal("忠县", view.District);
    }

    [Fact]
    public async Task ImportChoices_AreThoseOfTheOwnOrganization()
    {
        await Site.CohortAsync();

        Assert.Single(await Queries.ImportChoicesAsync(Site.Coordinator));
        Assert.Empty(await Queries.ImportChoicesAsync(Site.OtherCoordinator));
        Assert.Empty(await Queries.ImportChoicesAsync(Site.Auditor));
    }

    [Fact]
    public void Progress_FollowsThoseLeastFar()
    {
        var today = CohortSite.Start;
        var id = KangyangCase.Domain.Cohorts.CohortId.New();

        CohortProgress Of(params CaseStage[] stages) => CohortProgress.Of(id, today, stages, today, mayRun: true);

        Assert.Equal((0, CohortUrls.Import(id)), (Of().Index, Of().NextHref));
        Assert.Equal((3, 50), Of(CaseStage.AwaitingAssessment, CaseStage.Posted, CaseStage.NotPassed) is var one ? (one.Index, one.Percent) : default);
        Assert.Equal((6, "全部办结"), Of(CaseStage.Certified, CaseStage.Exited) is var two ? (two.Index, two.Next) : default);
        Assert.Equal(("协调员：导入名册", (string?)null), CohortProgress.Of(id, today, [], today, mayRun: false) is var watched ? (watched.Next, watched.NextHref) : default);
    }
}
