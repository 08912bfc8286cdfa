using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Rules;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;
using KangyangCase.Tests.Candidates;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Packs.PackSupport;

namespace KangyangCase.Tests.Packs;

/// <summary>The pack of a plan is fixed when it is announced; whoever falls under weakly founded conditions needs people's written word.</summary>
public sealed class PlanPackTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plan_Announced_KeepsItsPack_ThoughASwitchingDateBeforeItIsSetLater()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [0]);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);

        await SwitchAsync(site, "2020-10-01");

        await using var db = await site.OpenAsync();
        var stored = await db.AssessmentPlans.SingleAsync(one => one.Id == plan, Cancelled);
        Assert.Equal((Printed, 1), (stored.PackId, stored.PackVersion));
        Assert.Equal((Printed, PackReason.Kept), ((await db.RuleCatalogAsync()).PackFor(stored)!.Pack.Id, (await db.RuleCatalogAsync()).PackFor(stored)!.Reason));
        // Without work nobody sits level 5 under the printed set; under the rewritten one an adult would.
        Assert.Equal("eligibility.not-met", Assert.Single((await site.PutForwardAsync(plan, group)).Refused).Refusal!.Code);
    }

    [Fact]
    public async Task Plan_AnnouncedOnTheSwitchingDate_TakesTheRewrittenPack_AndTheDayBeforeDoesNot()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [0]);
        await group.CompleteAsync();
        await SwitchAsync(site, "2020-10-12");
        var before = await site.AnnounceAsync(group, "第1批", Day("2020-10-11"));
        var onTheDay = await site.AnnounceAsync(group, "第2批", Day("2020-10-12"));

        await using var db = await site.OpenAsync();
        Assert.Equal((Printed, 1), await PackAsync(db, before));
        Assert.Equal((Rewritten, 1), await PackAsync(db, onTheDay));
        Assert.Equal("eligibility.not-met", Assert.Single((await site.PutForwardAsync(before, group)).Refused).Refusal!.Code);
        Assert.Equal(1, (await site.PutForwardAsync(onTheDay, group)).Done);
        var candidate = StoredEligibility.Read((await db.Assessments.SingleAsync(one => one.PlanId == onTheDay, Cancelled)).Eligibility);
        Assert.Equal((EligibilityOutcome.Eligible, Rewritten, 1, Standing.Unconfirmed), (candidate.Outcome!.Value, candidate.PackId, candidate.PackVersion, candidate.Standing));
        Assert.Equal("公告评价计划时确定", candidate.PackReason);
    }

    [Fact]
    public async Task Plan_AfterThePackWasRewritten_IsStillJudgedByItsOwnVersion()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.CompleteAsync();
        var early = await site.AnnounceAsync(group);
        await using (var db = await site.OpenAsync())
        {
            db.PolicyPacks.Add(StoredPack.Of(WithoutCarer(2), shipped: false, site.Clock.UtcNow, "管理员", "测试"));
            await db.SaveChangesAsync(Cancelled);
        }

        var late = await site.AnnounceAsync(group, "第2批");

        await using var again = await site.OpenAsync();
        Assert.Equal(((Printed, 1), (Printed, 2)), (await PackAsync(again, early), await PackAsync(again, late)));
        Assert.Equal("candidacy.confirmation-missing", Assert.Single((await site.PutForwardAsync(late, group)).Refused).Refusal!.Code);
        Assert.Equal(1, (await site.PutForwardAsync(early, group)).Done);
    }

    [Fact]
    public async Task Approve_EligibleUnderAssumedConditions_NeedsTheReviewersWord()
    {
        await using var site = await TestSite.CreateAsync();
        var (plan, _) = await ReadyAsync(site, Occupation("孤残儿童护理员", 5), 1);
        var candidates = await site.CandidatesAsync(plan);
        Assert.Equal((EligibilityOutcome.Eligible, Standing.Assumed), await VerdictAsync(site));

        Assert.Equal("candidacy.review-confirmation-missing", await ApproveAsync(site, plan, candidates, null));
        Assert.Equal("candidacy.review-confirmation-missing", await ApproveAsync(site, plan, candidates, "  "));
        Assert.Null(await ApproveAsync(site, plan, candidates, "已核对从业证明"));

        await using var db = await site.OpenAsync();
        Assert.Equal("已核对从业证明", (await db.Assessments.SingleAsync(Cancelled)).DecisionReason);
    }

    [Fact]
    public async Task Approve_EligibleUnderUnconfirmedConditions_NeedsTheReviewersWord()
    {
        await using var site = await TestSite.CreateAsync();
        await SwitchAsync(site, "2020-10-01");
        var (plan, _) = await ReadyAsync(site, TrainingClass.Level5, 1);
        Assert.Equal((EligibilityOutcome.Eligible, Standing.Unconfirmed), await VerdictAsync(site));

        Assert.Equal("candidacy.review-confirmation-missing", await ApproveAsync(site, plan, await site.CandidatesAsync(plan), null));
        Assert.Null(await ApproveAsync(site, plan, await site.CandidatesAsync(plan), "复核无误"));
    }

    [Fact]
    public async Task Approve_EligibleUnderPrintedConditions_NeedsNoWord()
    {
        await using var site = await TestSite.CreateAsync();
        var (plan, _) = await ReadyAsync(site, TrainingClass.Level5, 1);
        Assert.Equal((EligibilityOutcome.Eligible, Standing.Printed), await VerdictAsync(site));

        Assert.Null(await ApproveAsync(site, plan, await site.CandidatesAsync(plan), null));
    }

    [Fact]
    public async Task ANo_UnderAssumedConditions_NeedsBothWords()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [0], Occupation("孤残儿童护理员", 5));
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);

        Assert.Equal("candidacy.confirmation-missing", Assert.Single((await site.PutForwardAsync(plan, group)).Refused).Refusal!.Code);
        Assert.Equal("candidacy.confirmation-missing", Assert.Single((await site.PutForwardAsync(plan, group, " ")).Refused).Refusal!.Code);
        Assert.Equal(1, (await site.PutForwardAsync(plan, group, "标准原件所载条件较宽")).Done);
        Assert.Equal((EligibilityOutcome.NotEligible, Standing.Assumed), await VerdictAsync(site));
        var candidates = await site.CandidatesAsync(plan);
        Assert.Equal("candidacy.review-confirmation-missing", await ApproveAsync(site, plan, candidates, null));
        Assert.Null(await ApproveAsync(site, plan, candidates, "同意"));
    }

    [Fact]
    public async Task ANo_UnderPrintedConditions_IsNotCuredByAWord()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [0]);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);

        Assert.Equal("eligibility.not-met", Assert.Single((await site.PutForwardAsync(plan, group, "请通融")).Refused).Refusal!.Code);
        Assert.Empty(await site.CandidatesAsync(plan));
    }

    private static PolicyPack WithoutCarer(int version)
    {
        var pack = App.Data.ReferenceData.PolicyPackJson.Renumbered(Pack(Printed), version);
        return pack with { Conditions = [.. pack.Conditions.Where(set => set.Occupation != "养老护理员")] };
    }

    private static async Task<(AssessmentPlanId Plan, TrainingClass Group)> ReadyAsync(TestSite site, Goal goal, params decimal[] years)
    {
        var group = await TrainingClass.CreateAsync(site, years, goal);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);
        Assert.Equal(years.Length, (await site.PutForwardAsync(plan, group)).Done);
        return (plan, group);
    }

    private static async Task SwitchAsync(TestSite site, string day) => Assert.Null(
        (await site.Get<ChangeRule>().HandleAsync(site.Administrator, new(RuleKeys.SwitchingDate(Rewritten), day, true, "某文件", "市局通知"), Cancelled)).Refusal);

    private static async Task<(string?, int?)> PackAsync(KangyangDb db, AssessmentPlanId id)
    {
        var plan = await db.AssessmentPlans.SingleAsync(one => one.Id == id, Cancelled);
        return (plan.PackId, plan.PackVersion);
    }

    private static async Task<(EligibilityOutcome?, Standing?)> VerdictAsync(TestSite site)
    {
        await using var db = await site.OpenAsync();
        var stored = StoredEligibility.Read((await db.Assessments.SingleAsync(Cancelled)).Eligibility);
        return (stored.Outcome, stored.Standing);
    }

    private static async Task<string?> ApproveAsync(TestSite site, AssessmentPlanId plan, IReadOnlyList<AssessmentId> candidates, string? word)
    {
        var report = (await site.Get<ReviewCandidates>().HandleAsync(site.Reviewer, new(plan, candidates, ReviewDecision.Approve, word), Cancelled)).Value;
        return report.Refused.SingleOrDefault()?.Refusal!.Code;
    }
}
