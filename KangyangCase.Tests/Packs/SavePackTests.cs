using KangyangCase.App.Data;
using KangyangCase.App.Features.Rules;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;
using KangyangCase.Tests.Candidates;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Packs;

public sealed class SavePackTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private SavePack Saving => Site.Get<SavePack>();

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Save_AChangedPack_WritesTheNextVersionAndKeepsTheOldOne()
    {
        var start = await PackAsync("STD-2019");

        var saved = await Saving.HandleAsync(Site.Administrator, new(start with { Title = "改名" }, 1, "更正名称"), stop);

        Assert.Equal(2, saved.Value);
        var view = (await Site.Get<PackQueries>().FindAsync(Site.Auditor, "STD-2019", cancellation: stop))!;
        Assert.Equal(("改名", 2, false), (view.Pack.Title, view.Pack.Version, view.MayEdit));
        Assert.Equal("名称", Assert.Single(view.Versions[0].Changes).What);
        Assert.Equal(start.Title, (await Site.Get<PackQueries>().FindAsync(Site.Administrator, "STD-2019", 1, stop))!.Pack.Title);
        Assert.All(view.Pack.Conditions.SelectMany(set => set.Levels), level => Assert.Equal(2, level.PackVersion));
        await using var db = await Site.OpenAsync();
        Assert.Equal("更正名称", (await db.ChangeLog.SingleAsync(row => row.Action == "pack.changed", stop)).Reason);
        await Site.Get<DatabaseStartup>().RunAsync();
        Assert.Equal(2, await db.PolicyPacks.CountAsync(pack => pack.PackId == "STD-2019", stop));
    }

    [Fact]
    public async Task Save_ByAnybodyElse_IsRefusedAndWritesNothing()
    {
        var pack = await PackAsync("ZX") with { Title = "改名" };
        foreach (var actor in new[] { Site.Coordinator, Site.Reviewer, Site.Examiner, Site.Clerk, Site.Auditor })
        {
            Assert.Equal("pack.not-administrator", (await Saving.HandleAsync(actor, new(pack, 1, "试"), stop)).Refusal?.Code);
            Assert.Equal("pack.not-administrator", (await Site.Get<SetPackRule>().HandleAsync(actor, new("ZX", RuleKeys.PostingWorkingDays, true, "试"), stop)).Refusal?.Code);
        }

        Assert.Equal(1, (await PackAsync("ZX")).Version);
    }

    [Fact]
    public async Task Save_WhereSomebodyElseWasFaster_IsRefusedWithTheNewVersion()
    {
        var pack = await PackAsync("ZX");
        Assert.True((await Saving.HandleAsync(Site.Administrator, new(pack with { Title = "先" }, 1, "先改"), stop)).Succeeded);

        var late = await Saving.HandleAsync(Site.Administrator, new(pack with { Title = "后" }, 1, "后改"), stop);

        Assert.Equal("pack.superseded", late.Refusal?.Code);
        Assert.Contains("第 2 版", late.Refusal!.Message);
        Assert.Equal("先", (await PackAsync("ZX")).Title);
    }

    [Fact]
    public async Task Save_WithNothingChangedOrNoReasonOrATakenId_IsRefused()
    {
        var pack = await PackAsync("ZX");

        Assert.Equal("pack.nothing-changed", (await Saving.HandleAsync(Site.Administrator, new(pack, 1, "没改"), stop)).Refusal?.Code);
        Assert.Equal("pack.reason-missing", (await Saving.HandleAsync(Site.Administrator, new(pack with { Title = "改" }, 1, " "), stop)).Refusal?.Code);
        Assert.Equal("pack.id-taken", (await Saving.HandleAsync(Site.Administrator, new(pack with { Title = "改" }, 0, "新"), stop)).Refusal?.Code);
        Assert.Equal("pack.not-found", (await Saving.HandleAsync(Site.Administrator, new(pack with { Id = "ZY" }, 3, "新"), stop)).Refusal?.Code);
        Assert.Equal("pack.id-malformed", (await Saving.HandleAsync(Site.Administrator, new(pack with { Id = "规则 1" }, 0, "新"), stop)).Refusal?.Code);
    }

    [Theory]
    [InlineData(PreconditionCriterion.HouseholdRegister, "本市户籍")]
    [InlineData(PreconditionCriterion.Region, "本区居民")]
    [InlineData(PreconditionCriterion.Age, "不超过 55 周岁")]
    [InlineData(PreconditionCriterion.SocialInsurance, "参保满 6 个月")]
    [InlineData(PreconditionCriterion.Other, "须有本市社保记录")]
    public async Task Save_WithAForbiddenPrecondition_IsRefusedCitingTheClause(PreconditionCriterion criterion, string text)
    {
        var pack = await PackAsync("STD-2019");
        var basis = new Basis("某办法", "第一条", Certainty.Memory, ["测试"]);
        foreach (var subject in new[] { PreconditionSubject.Training, PreconditionSubject.TrainingSubsidy })
        {
            var refused = await Saving.HandleAsync(
                Site.Administrator, new(pack with { Preconditions = [.. pack.Preconditions, new(subject, criterion, text, basis)] }, 1, "试"), stop);

            Assert.Equal(("pack.forbidden-criterion", "渝人社发〔2020〕124号 四（二）"), (refused.Refusal?.Code, refused.Refusal?.Clause));
        }

        Assert.Equal(1, (await PackAsync("STD-2019")).Version);
    }

    [Fact]
    public async Task Save_OfANewPackThatNeedsSwitching_AddsItsDateUnset_AndPlansTakeItOnlyOnceItIsSet()
    {
        var group = await TrainingClass.CreateAsync(Site, [3]);
        var copy = await PackAsync("STD-2019") with { Id = "STD-2025", Title = "新标准", NeedsSwitching = true };
        Assert.Equal(1, (await Saving.HandleAsync(Site.Administrator, new(copy, 0, "新标准颁布"), stop)).Value);
        var before = await Site.AnnounceAsync(group, "第1批");
        var day = Site.Clock.Today.ToString("yyyy-MM-dd");
        Assert.True((await Site.Get<ChangeRule>().HandleAsync(Site.Administrator, new(RuleKeys.SwitchingDate("STD-2025"), day, true, "通知", "收到通知"), stop)).Succeeded);

        var after = await Site.AnnounceAsync(group, "第2批");

        await using var db = await Site.OpenAsync();
        Assert.Equal("STD-2019", (await db.AssessmentPlans.SingleAsync(plan => plan.Id == before, stop)).PackId);
        Assert.Equal("STD-2025", (await db.AssessmentPlans.SingleAsync(plan => plan.Id == after, stop)).PackId);
    }

    [Fact]
    public async Task ChangeRule_OfASwitchingDateThatIsNone_IsRefused() =>
        Assert.Equal("rule.not-a-date", (await Site.Get<ChangeRule>().HandleAsync(
            Site.Administrator, new(RuleKeys.SwitchingDate("R-2023"), "明年", true, "通知", "试"), stop)).Refusal?.Code);

    [Fact]
    public async Task SetPackRule_ForOnePack_GoesBeforeTheGeneralOne_UntilTakenAway()
    {
        var own = Site.Get<SetPackRule>();
        Assert.True((await own.HandleAsync(Site.Administrator, new("ZX", RuleKeys.PostingWorkingDays, true, "专项另有规定"), stop)).Succeeded);
        Assert.Equal("rule.nothing-changed", (await own.HandleAsync(Site.Administrator, new("ZX", RuleKeys.PostingWorkingDays, true, "再来"), stop)).Refusal?.Code);
        var key = RuleKeys.InPack(RuleKeys.PostingWorkingDays, "ZX");
        Assert.True((await Site.Get<ChangeRule>().HandleAsync(Site.Administrator, new(key, "7", true, "某规范", "查到"), stop)).Succeeded);
        await using (var db = await Site.OpenAsync())
        {
            var rules = await db.RuleCatalogAsync();
            Assert.Equal((7, 5), (rules.WholeNumber(RuleKeys.PostingWorkingDays, Site.Clock.Today, "ZX").Value, rules.WholeNumber(RuleKeys.PostingWorkingDays, Site.Clock.Today, "STD-2019").Value));
        }

        Assert.True((await own.HandleAsync(Site.Administrator, new("ZX", RuleKeys.PostingWorkingDays, false, "撤销"), stop)).Succeeded);
        await using var again = await Site.OpenAsync();
        Assert.Equal(5, (await again.RuleCatalogAsync()).WholeNumber(RuleKeys.PostingWorkingDays, Site.Clock.Today, "ZX").Value);
    }

    [Fact]
    public async Task Replay_UnderAnotherPack_NamesWhoWouldChange_AndWritesNothing()
    {
        var group = await TrainingClass.CreateAsync(Site, [0, 2]);
        await group.CompleteAsync();
        await Site.PutForwardAsync(await Site.AnnounceAsync(group), group);
        await using var db = await Site.OpenAsync();
        var (rows, log) = (await db.Assessments.AsNoTracking().Select(one => one.Eligibility).ToListAsync(stop), await db.ChangeLog.CountAsync(stop));

        var view = (await Site.Get<ReplayQueries>().CohortAsync(Site.Coordinator, group.Cohort.Id, "R-2023", cancellation: stop))!;

        Assert.Equal(("STD-2019", "R-2023", 1), (view.Applies!.Pack.Id, view.Tried!.Pack.Id, view.Changed));
        var changed = view.Rows.Single(row => row.Changes);
        Assert.Equal(group.People[0].Case, changed.CaseId);
        Assert.Equal((EligibilityOutcome.NotEligible, EligibilityOutcome.Eligible), (changed.Now!.Outcome, changed.Then!.Outcome));
        Assert.Equal(rows, await db.Assessments.AsNoTracking().Select(one => one.Eligibility).ToListAsync(stop));
        Assert.Equal(log, await db.ChangeLog.CountAsync(stop));
        Assert.Null(await Site.Get<ReplayQueries>().CohortAsync(Site.OtherCoordinator, group.Cohort.Id, "R-2023", cancellation: stop));
    }

    [Fact]
    public async Task Save_AfterAPlanWasAnnounced_LeavesThePlanUnderItsVersion()
    {
        var group = await TrainingClass.CreateAsync(Site, [2]);
        await group.CompleteAsync();
        var plan = await Site.AnnounceAsync(group);
        var pack = await PackAsync("STD-2019");
        Assert.True((await Saving.HandleAsync(Site.Administrator, new(Stricter(pack), 1, "改严"), stop)).Succeeded);

        Assert.Equal(1, (await Site.PutForwardAsync(plan, group)).Done);

        await using var db = await Site.OpenAsync();
        Assert.Equal(1, App.Features.Assessments.StoredEligibility.Read((await db.Assessments.SingleAsync(stop)).Eligibility).PackVersion);
    }

    private static PolicyPack Stricter(PolicyPack pack)
    {
        var draft = new PackDraft(pack);
        var set = pack.Conditions.Single(one => one.Occupation == "养老护理员");
        var level = set.At(SkillLevel.Level5)!;
        draft.ChangeAlternative(set, level, level.Alternatives[0], level.Alternatives[0] with { Requirements = [new EntryRequirement.PracticeYearsCompleted(9)] });
        return draft.Pack;
    }

    private async Task<PolicyPack> PackAsync(string id)
    {
        await using var db = await Site.OpenAsync();
        return (await db.RuleCatalogAsync()).Packs.ById(id)!;
    }

    public static TheoryData<string> Nonsense =>
        ["no-sets", "no-rules", "no-levels", "no-name", "no-regime", "zero-mark", "twice-a-component", "rule-without-levels", "rivals", "long-title", "hidden-mark", "level-of-ability", "not-in-catalogue", "wrong-kind", "notice"];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Save_OfAPackThatCannotBe_IsRefused(string what)
    {
        var pack = await PackAsync("STD-2019");
        var (set, rule) = (pack.Conditions[0], pack.PassRules[0]);
        var bad = what switch
        {
            "no-sets" => pack with { Conditions = [] },
            "no-rules" => pack with { PassRules = [] },
            "no-levels" => pack with { Conditions = [set with { Levels = [] }] },
            "no-name" => pack with { Conditions = [set with { Occupation = " " }] },
            "no-regime" => pack with { Conditions = [set with { Regime = "" }] },
            "zero-mark" => pack with { PassRules = [rule with { PassMark = 0 }] },
            "twice-a-component" => pack with { PassRules = [rule with { Components = [rule.Components[0], rule.Components[0]] }] },
            "rule-without-levels" => pack with { PassRules = [rule with { Levels = [] }] },
            "rivals" => pack with { PassRules = [.. pack.PassRules, rule with { Id = "again", PassMark = 99 }] },
            "long-title" => pack with { Title = new string('长', 101) },
            "hidden-mark" => pack with { Title = "名称\u202E" },
            "level-of-ability" => pack with { Conditions = [set with { Kind = GoalKind.SpecialAbility }] },
            "not-in-catalogue" => pack with { Conditions = [set with { Occupation = "不存在的职业" }] },
            "wrong-kind" => pack with { Conditions = [set with { Occupation = "照料老年人" }] },
            _ => pack with { Notice = null },
        };

        var refused = await Saving.HandleAsync(Site.Administrator, new(bad, 1, "试"), stop);

        Assert.StartsWith("pack.", refused.Refusal?.Code);
        Assert.Equal(1, (await PackAsync("STD-2019")).Version);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("-A")]
    [InlineData("std-2019")]
    public async Task Save_UnderAnIdNobodyCanOpenOrTellApart_IsRefused(string id)
    {
        var refused = await Saving.HandleAsync(Site.Administrator, new(await PackAsync("STD-2019") with { Id = id }, 0, "试"), stop);

        Assert.Contains(refused.Refusal?.Code, new[] { "pack.id-malformed", "pack.id-taken" });
    }

    [Fact]
    public async Task Comparison_OfWhatIsNotOnScreen_StillShows()
    {
        var pack = await PackAsync("STD-2019");
        var set = pack.Conditions[0];
        var level = set.At(SkillLevel.Level4)!;
        var schooling = level.Alternatives.Single(one => one.Requirements is [EntryRequirement.Schooling]);
        var draft = new PackDraft(pack);
        draft.ChangeAlternative(set, level, schooling, schooling with { Requirements = [((EntryRequirement.Schooling)schooling.Requirements[0]) with { AtLeast = SchoolingRank.Primary }] });

        Assert.Single(PackComparison.Between(pack, draft.Pack));
        Assert.Single(PackComparison.Between(pack, pack with { Conditions = [set with { Kind = GoalKind.SpecialAbility }, .. pack.Conditions.Skip(1)] }));
    }

    [Fact]
    public async Task Verify_OfAPackChangedPastTheProgram_FindsIt()
    {
        Assert.True((await Saving.HandleAsync(Site.Administrator, new(await PackAsync("ZX") with { Title = "改名" }, 1, "改名"), stop)).Succeeded);
        var path = Site.Get<DataFolder>().Database;
        Assert.Empty(App.Data.Checking.DatabaseCheck.Run(path).Faults);
        await using (var db = await Site.OpenAsync())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE PolicyPacks SET Content = replace(Content, '\"passMark\": 60', '\"passMark\": 1')", stop);
        }

        Assert.Equal(4, App.Data.Checking.DatabaseCheck.Run(path).Faults.Count(fault => fault.Code == "pack.altered"));
    }
}
