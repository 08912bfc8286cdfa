using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Candidates;

/// <summary>Short ways to a plan with candidates.</summary>
internal static class CandidateSetup
{
    public static async Task<AssessmentPlanId> AnnounceAsync(this TestSite site, TrainingClass group, string name = "第1批", DateOnly? announcedOn = null)
    {
        var announced = await site.Get<AnnouncePlan>().HandleAsync(
            site.Coordinator, new(group.Cohort.Id, name, announcedOn ?? site.Clock.Today, site.Clock.Today.AddDays(10), "一号考场"));
        Assert.Null(announced.Refusal);
        return announced.Value;
    }

    public static async Task<BatchReport> PutForwardAsync(this TestSite site, AssessmentPlanId plan, TrainingClass group, string? confirmation = null, Actor? by = null)
    {
        var done = await site.Get<PutCandidatesForward>().HandleAsync(by ?? site.Coordinator, new(plan, [.. group.People.Select(person => person.Case)], confirmation));
        Assert.Null(done.Refusal);
        return done.Value;
    }

    /// <summary>Ids in the order of candidate numbers.</summary>
    public static async Task<List<AssessmentId>> CandidatesAsync(this TestSite site, AssessmentPlanId plan)
    {
        await using var db = await site.OpenAsync();
        return await db.Assessments.Where(one => one.PlanId == plan).OrderBy(one => one.CandidateNumber).Select(one => one.Id).ToListAsync();
    }
}
