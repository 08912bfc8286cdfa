using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Candidates;

public sealed class ReviewCandidatesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approve_TheList_ApprovesEverybodyAndLogsEach()
    {
        await using var site = await TestSite.CreateAsync();
        var (plan, candidates, _) = await PutForwardAsync(site, 1, 1, 1);
        var report = (await ReviewAsync(site, plan, candidates)).Value;
        Assert.Equal(3, report.Done);
        var row = Assert.Single((await site.Get<PlanQueries>().ListAsync(site.Examiner)).Rows);
        Assert.Equal((0, 3, 0, PlanStage.AwaitingMarks), (row.Waiting, row.Approved, row.SentBack, row.Stage));
        await using var db = await site.OpenAsync();
        Assert.Equal(3, await db.ChangeLog.CountAsync(entry => entry.Action == "candidate.approved" && entry.CaseId != null, Cancelled));
    }

    [Fact]
    public async Task Approve_TwiceOrTwoAtOnce_SecondIsAlreadyDecided()
    {
        await using var site = await TestSite.CreateAsync();
        var (plan, candidates, _) = await PutForwardAsync(site, 1);
        var results = await Task.WhenAll(
            ReviewAsync(site, plan, candidates),
            ReviewAsync(site, plan, candidates, ReviewDecision.SendBack, "材料不全"));
        Assert.Equal([0, 1], results.Select(result => result.Value.Done).Order());
        Assert.Equal("assessment.already-decided", Assert.Single(results.SelectMany(result => result.Value.Refused)).Refusal!.Code);
        Assert.Equal("assessment.already-decided", Assert.Single((await ReviewAsync(site, plan, candidates)).Value.Refused).Refusal!.Code);
    }

    [Fact]
    public async Task SendBack_WithReason_LetsTheCoordinatorPutForwardAgainWithANewNumber()
    {
        await using var site = await TestSite.CreateAsync();
        var (plan, candidates, group) = await PutForwardAsync(site, 1, 1);
        await ReviewAsync(site, plan, [candidates[0]], ReviewDecision.SendBack, "从业证明未盖章");
        var back = (await site.Get<PutForwardQueries>().ForAsync(site.Coordinator, group.Cohort.Id))!.Rows[0];
        Assert.Equal(("从业证明未盖章", true), (back.SentBackReason, back.WhyNot is null));

        Assert.Equal(1, (await site.PutForwardAsync(plan, group)).Done);
        var view = (await site.Get<PlanQueries>().PlanAsync(site.Reviewer, plan))!;
        Assert.Equal([1, 2, 3], view.Candidates.Select(row => row.Number));
        Assert.Equal([true, false, false], view.Candidates.Select(row => row.IsSuperseded));
        Assert.Equal((2, 0, 0), (view.Plan.Waiting, view.Plan.Approved, view.Plan.SentBack));
    }

    [Fact]
    public async Task SendBack_WithoutReason_ChangesNothing()
    {
        await using var site = await TestSite.CreateAsync();
        var (plan, candidates, _) = await PutForwardAsync(site, 1);
        Assert.Equal("assessment.reason-missing", Assert.Single((await ReviewAsync(site, plan, candidates, ReviewDecision.SendBack, " ")).Value.Refused).Refusal!.Code);
        await using var db = await site.OpenAsync();
        Assert.Equal(CandidacyStatus.PutForward, (await db.Assessments.SingleAsync(Cancelled)).Candidacy);
    }

    [Fact]
    public async Task Approve_WhereConditionsWereNotOnFile_NeedsTheReviewersWord()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [3], Goal.OfOccupation("康复辅助技术咨询师", Goal.NoWorkType, SkillLevel.Level4));
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);
        await site.PutForwardAsync(plan, group, "按送审材料核对");
        var candidates = await site.CandidatesAsync(plan);
        Assert.Equal("candidacy.review-confirmation-missing", Assert.Single((await ReviewAsync(site, plan, candidates)).Value.Refused).Refusal!.Code);
        Assert.Equal(1, (await ReviewAsync(site, plan, candidates, text: "复核无误")).Value.Done);
        await using var db = await site.OpenAsync();
        Assert.Equal("复核无误", (await db.Assessments.SingleAsync(Cancelled)).DecisionReason);
    }

    [Fact]
    public async Task Review_ByOtherRolesOrAnotherDistrict_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var (plan, candidates, _) = await PutForwardAsync(site, 1);
        foreach (var actor in new[] { site.Coordinator, site.Examiner, site.Clerk, site.Administrator, site.Auditor })
        {
            Assert.Equal("assessment.not-reviewer", (await ReviewAsync(site, plan, candidates, by: actor)).Refusal?.Code);
        }
        var elsewhere = TestSite.Make(Role.Reviewer, new DataScope.District("500101", "万州区"));
        Assert.Equal("assessment.plan-not-found", (await ReviewAsync(site, plan, candidates, by: elsewhere)).Refusal?.Code);
        Assert.Null(await site.Get<PlanQueries>().PlanAsync(elsewhere, plan));
        Assert.Empty((await site.Get<PlanQueries>().ListAsync(elsewhere)).Rows);
        await using var db = await site.OpenAsync();
        Assert.Equal(CandidacyStatus.PutForward, (await db.Assessments.SingleAsync(Cancelled)).Candidacy);
    }

    [Fact]
    public async Task Review_OfAnotherPlansCandidate_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var (_, candidates, group) = await PutForwardAsync(site, 1);
        var other = await site.AnnounceAsync(group, "第2批");
        Assert.Equal("assessment.not-found", (await ReviewAsync(site, other, candidates)).Refusal?.Code);
    }

    private static async Task<(AssessmentPlanId Plan, List<AssessmentId> Candidates, TrainingClass Group)> PutForwardAsync(TestSite site, params decimal[] years)
    {
        var group = await TrainingClass.CreateAsync(site, years);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);
        await site.PutForwardAsync(plan, group);
        return (plan, await site.CandidatesAsync(plan), group);
    }

    private static Task<Domain.Common.Result<BatchReport>> ReviewAsync(
        TestSite site, AssessmentPlanId plan, IReadOnlyList<AssessmentId> candidates, ReviewDecision decision = ReviewDecision.Approve, string? text = null, Actor? by = null) =>
        site.Get<ReviewCandidates>().HandleAsync(by ?? site.Reviewer, new(plan, candidates, decision, text));
}
