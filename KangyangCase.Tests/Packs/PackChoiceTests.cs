using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;
using static KangyangCase.Tests.Packs.PackSupport;

namespace KangyangCase.Tests.Packs;

/// <summary>Which set of conditions answers: by goal, announcement day and switching date.</summary>
public sealed class PackChoiceTests
{
    private const string Switch = "2024-03-01";

    [Theory]
    [InlineData("养老护理员", 5)]
    [InlineData("家政服务员", 4)]
    [InlineData("育婴员", 3)]
    [InlineData("保育师", 2)]
    [InlineData("孤残儿童护理员", 1)]
    [InlineData("社群健康助理员", 4)]
    [InlineData("老年人能力评估师", 3)]
    public void Choose_WhereBothSetsAreOnFile_FollowsTheSwitchingDate(string occupation, int level)
    {
        var goal = Occupation(occupation, level);

        AssertChoice(Shipped(), goal, "2024-03-01", Printed, PackReason.SwitchUnset, null);
        AssertChoice(Shipped(Switch), goal, "2024-02-29", Printed, PackReason.BeforeSwitch, Switch);
        AssertChoice(Shipped(Switch), goal, "2024-03-01", Rewritten, PackReason.AfterSwitch, Switch);
        AssertChoice(Shipped(Switch), goal, "2024-03-02", Rewritten, PackReason.AfterSwitch, Switch);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2030-01-01")]
    public void Choose_WhereOnlyThePrintedRewrittenSetExists_NeedsNoSwitching(string? switchedOn)
    {
        AssertChoice(Shipped(switchedOn), Occupation("健康照护师", 4), "2024-01-01", Rewritten, PackReason.OnlyPrinted, null);
        var before = Shipped(switchedOn).Choose(Occupation("健康照护师", 4), Day("2023-12-31"));
        Assert.Null(before?.Conditions);
    }

    /// <summary>The switching date says nothing about a standard that was not out yet.</summary>
    [Fact]
    public void Choose_BeforeTheOnlyPrintedSetBegins_HasNothing_AlsoAfterSwitching() =>
        Assert.Null(Shipped("2023-06-01").Choose(Occupation("健康照护师", 4), Day("2023-12-31"))?.Conditions);

    [Fact]
    public void Choose_WhereTheOnlySetIsUnconfirmed_NeedsSwitching()
    {
        var goal = Occupation("康复辅助技术咨询师", 4);

        Assert.Null(Shipped().Choose(goal, Day("2025-01-01"))?.Conditions);
        Assert.Null(Shipped(Switch).Choose(goal, Day("2024-02-29"))?.Conditions);
        AssertChoice(Shipped(Switch), goal, Switch, Rewritten, PackReason.AfterSwitch, Switch);
    }

    [Theory]
    [InlineData("照料老年人")]
    [InlineData("护理病人")]
    [InlineData("照料婴幼儿")]
    [InlineData("照料孕产妇")]
    [InlineData("小儿推拿保健")]
    [InlineData("产后康复服务")]
    [InlineData("母婴护理")]
    public void Choose_ForAnAbility_TakesTheAbilitiesPack_SwitchedOrNot(string ability)
    {
        AssertChoice(Shipped(), Goal.OfAbility(ability), "2020-10-12", "ZX", PackReason.Only, null);
        AssertChoice(Shipped("2020-01-01"), Goal.OfAbility(ability), "2020-10-12", "ZX", PackReason.Only, null);
    }

    /// <summary>The printed set stands and is silent about the level: another pack's figures do not slip in.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("2024-03-01")]
    public void Choose_WhereTheSetIsSilentAboutTheLevel_HasNoConditions(string? switchedOn)
    {
        var choice = Shipped(switchedOn).Choose(Occupation("社群健康助理员", 3), Day("2023-01-01"));

        Assert.Equal(Printed, choice?.Pack.Id);
        Assert.Null(choice?.Conditions);
    }

    [Theory]
    [InlineData("养老护理员", 5, "2019-10-17")]
    [InlineData("老年人能力评估师", 3, "2020-12-01")]
    [InlineData("社群健康助理员", 4, "2021-01-01")]
    public void Choose_BeforeTheStandardWasOut_HasNoConditions(string occupation, int level, string firstDay)
    {
        var goal = Occupation(occupation, level);

        Assert.Null(Shipped().Choose(goal, Day(firstDay).AddDays(-1))?.Conditions);
        AssertChoice(Shipped(), goal, firstDay, Printed, PackReason.SwitchUnset, null);
        Assert.NotNull(Shipped().Forced(Printed, goal)!.Conditions);
    }

    [Fact]
    public void Forced_AnswersWhateverItsDatesAndTheSwitch()
    {
        var forced = Shipped().Forced(Rewritten, Occupation("养老护理员", 4))!;

        Assert.Equal((Rewritten, PackReason.Forced, true), (forced.Pack.Id, forced.Reason, forced.Conditions is not null));
        Assert.Equal(PackReason.Forced, Shipped(Switch).Forced(Printed, Occupation("养老护理员", 4))!.Reason);
        Assert.Null(Shipped().Forced(Printed, Occupation("健康照护师", 4))!.Conditions);
        Assert.Null(Shipped().Forced("STD-1999", Occupation("养老护理员", 4)));
    }

    [Fact]
    public void Kept_AfterThePackChanged_AnswersAsItStoodThen()
    {
        var goal = Occupation("养老护理员", 4);
        var changed = PolicyPackJson.Read(PolicyPackJson.Write(Pack(Printed)).Replace("持五级证书后累计从业满2年", "改过的条文", StringComparison.Ordinal), 2);
        var packs = Of([.. ReferencePacks.Load(), changed], Switch);

        var kept = packs.Kept(Printed, 1, goal)!;

        Assert.Equal((1, 1, PackReason.Kept), (kept.Pack.Version, kept.Conditions!.PackVersion, kept.Reason));
        Assert.Contains(kept.Conditions.Alternatives, one => one.Text == "持五级证书后累计从业满2年");
        Assert.Equal(2, packs.ById(Printed)!.Version);
        Assert.Equal((2, 2), (packs.Choose(goal, Day("2021-03-01"))!.Pack.Version, packs.Choose(goal, Day("2021-03-01"))!.Conditions!.PackVersion));
        Assert.DoesNotContain(packs.Forced(Printed, goal)!.Conditions!.Alternatives, one => one.Text == "持五级证书后累计从业满2年");
        Assert.Null(packs.Kept(Printed, 3, goal));
    }

    [Fact]
    public void Choose_OutsideAPacksOwnDates_PassesItOver()
    {
        var goal = Occupation("养老护理员", 4);
        var ended = Pack(Rewritten) with { To = Day("2024-12-31") };
        var packs = Of([Pack(Printed), ended], Switch);

        AssertChoice(packs, goal, "2024-12-31", Rewritten, PackReason.AfterSwitch, Switch);
        Assert.Equal(Printed, packs.Choose(goal, Day("2025-01-01"))!.Pack.Id);
    }

    [Fact]
    public void Choose_AmongTwoSwitchedPacks_TakesTheOneSwitchedLast()
    {
        var goal = Occupation("养老护理员", 4);
        var next = PolicyPackJson.Read(PolicyPackJson.Write(Pack(Rewritten)).Replace("\"R-2023\"", "\"R-2026\"", StringComparison.Ordinal));
        var packs = new PolicyPackCatalogue(
            [.. ReferencePacks.Load(), next], new Dictionary<string, DateOnly> { [Rewritten] = Day("2024-03-01"), ["R-2026"] = Day("2026-01-01") });

        Assert.Equal(Printed, packs.Choose(goal, Day("2024-02-29"))!.Pack.Id);
        Assert.Equal(Rewritten, packs.Choose(goal, Day("2025-12-31"))!.Pack.Id);
        Assert.Equal("R-2026", packs.Choose(goal, Day("2026-01-01"))!.Pack.Id);
    }

    [Fact]
    public void Setting_OfThePackItself_GoesBeforeTheOneForAll()
    {
        var general = new RuleSetting(RuleKeys.PassMark, "合格分数线", RuleValueKind.Number, "60", "分", "条", ["测试"], Certainty.Found, null, null, null, null);
        var own = general with { Key = RuleKeys.InPack(RuleKeys.PassMark, Rewritten), Value = "70" };
        var rules = new RuleCatalog([general, own], ReferencePacks.Load());
        var on = Day("2024-03-01");

        Assert.Equal(70, rules.Number(RuleKeys.PassMark, on, Rewritten).Value);
        Assert.Equal(60, rules.Number(RuleKeys.PassMark, on, Printed).Value);
        Assert.Equal(60, rules.Number(RuleKeys.PassMark, on).Value);
        Assert.Equal((RuleKeys.PassMark, Rewritten), RuleKeys.Split(own.Key));
        Assert.Equal((RuleKeys.PassMark, null), RuleKeys.Split(general.Key));
    }

    /// <summary>Emptied on purpose for one pack: the general figure does not come back through the rear door.</summary>
    [Fact]
    public void Setting_EmptiedForOnePack_IsUnsetThere()
    {
        var general = new RuleSetting(RuleKeys.PassMark, "合格分数线", RuleValueKind.Number, "60", "分", "条", ["测试"], Certainty.Found, null, null, null, null);
        var own = general with { Key = RuleKeys.InPack(RuleKeys.PassMark, Rewritten), Value = null, Certainty = Certainty.Unknown };
        var rules = new RuleCatalog([general, own]);

        Assert.False(rules.Number(RuleKeys.PassMark, Day("2024-03-01"), Rewritten).IsSet);
        Assert.True(rules.Number(RuleKeys.PassMark, Day("2024-03-01"), Printed).IsSet);
    }

    private static void AssertChoice(PolicyPackCatalogue packs, Goal goal, string announcedOn, string pack, PackReason reason, string? switchedOn)
    {
        var choice = packs.Choose(goal, Day(announcedOn))!;

        Assert.Equal((pack, reason, switchedOn is null ? (DateOnly?)null : Day(switchedOn)), (choice.Pack.Id, choice.Reason, choice.SwitchingDate));
        Assert.Equal((pack, choice.Pack.Version), (choice.Conditions!.PackId, choice.Conditions.PackVersion));
    }
}
