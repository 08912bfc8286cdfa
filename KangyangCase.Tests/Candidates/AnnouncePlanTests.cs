using KangyangCase.App.Features.Assessments;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Candidates;

public sealed class AnnouncePlanTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static readonly DateOnly Today = new(2020, 10, 12);

    [Fact]
    public async Task Announce_TakesGoalProviderAndOrganizationFromTheCohort()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        var id = await site.AnnounceAsync(group);
        await using var db = await site.OpenAsync();
        var plan = await db.AssessmentPlans.SingleAsync(one => one.Id == id, TestContext.Current.CancellationToken);
        Assert.Equal((group.Cohort.Id, site.Assessor.Id, site.Provider.Id), (plan.CohortId, plan.OrganizationId, plan.ProviderId));
        Assert.Equal(TrainingClass.Level5, plan.Goal);
        Assert.Equal(PlanStage.Announced, Assert.Single((await site.Get<PlanQueries>().ListAsync(site.Reviewer)).Rows).Stage);
    }

    [Fact]
    public async Task Announce_WithWrongNameOrDates_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await site.AnnounceAsync(group);
        Assert.Equal("candidacy.plan-name-taken", await TryAsync(site, new(group.Cohort.Id, " 第1批 ", Today, Today, null)));
        Assert.Equal("assessment.plan-name-missing", await TryAsync(site, new(group.Cohort.Id, " ", Today, Today, null)));
        Assert.Equal("assessment.before-announcement", await TryAsync(site, new(group.Cohort.Id, "第2批", Today, Today.AddDays(-1), null)));
        Assert.Equal("candidacy.announced-in-the-future", await TryAsync(site, new(group.Cohort.Id, "第2批", Today.AddDays(1), Today.AddDays(2), null)));
        Assert.Equal("candidacy.place-too-long", await TryAsync(site, new(group.Cohort.Id, "第2批", Today, Today, new string('长', 41))));
    }

    [Fact]
    public async Task Announce_ForATrainingProgramme_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1], Goal.OfProgramme("家庭照护培训"));
        Assert.Equal("candidacy.nothing-to-assess", await TryAsync(site, new(group.Cohort.Id, "第1批", Today, Today, null)));
    }

    [Fact]
    public async Task Announce_ByAnyoneButTheProvidersCoordinator_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        foreach (var actor in new[] { site.Reviewer, site.Examiner, site.Clerk, site.Administrator, site.Auditor })
        {
            Assert.Equal("candidacy.not-coordinator", (await site.Get<AnnouncePlan>().HandleAsync(actor, new(group.Cohort.Id, "第1批", Today, Today, null), Cancelled)).Refusal?.Code);
        }
        Assert.Equal("cohort.not-found", (await site.Get<AnnouncePlan>().HandleAsync(site.OtherCoordinator, new(group.Cohort.Id, "第1批", Today, Today, null), Cancelled)).Refusal?.Code);
        Assert.Null(await site.Get<PutForwardQueries>().ForAsync(site.OtherCoordinator, group.Cohort.Id));
    }

    private static async Task<string?> TryAsync(TestSite site, AnnouncePlan.Input input) =>
        (await site.Get<AnnouncePlan>().HandleAsync(site.Coordinator, input)).Refusal?.Code;
}
