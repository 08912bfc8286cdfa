using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;

namespace KangyangCase.Tests.Rules;

public sealed class RuleCatalogTests
{
    private static readonly RuleCatalog Catalog = ReferenceRules.Load();
    private static readonly DateOnly Today = new(2020, 10, 12);

    private static RuleSetting Setting(string? value, RuleValueKind kind = RuleValueKind.WholeNumber, string key = "test", DateOnly? from = null, DateOnly? to = null) =>
        new(key, "测试规则", kind, value, "天", "测试", ["测试"], Certainty.Found, from, to, null, null);

    [Fact]
    public void WholeNumber_OfAKnownRule_IsSet()
    {
        var rule = Catalog.WholeNumber(RuleKeys.PostingWorkingDays, Today);

        Assert.True(rule.IsSet);
        Assert.Equal(5, rule.Value);
        Assert.Equal("5 工作日", rule.Display);
    }

    [Fact]
    public void Number_OfAnUnknownRule_IsUnsetAndSaysSo()
    {
        var rule = Catalog.Number(RuleKeys.AttendanceThreshold, Today);

        Assert.False(rule.IsSet);
        Assert.Equal("未设定", rule.Display);
        Assert.Throws<InvalidOperationException>(() => rule.Value);
    }

    [Fact]
    public void ForDemo_UnsetRulesWithAnExample_AreFilledAndLabelled()
    {
        var demo = Catalog.ForDemo();

        Assert.Equal("80 %（演示值）", demo.Number(RuleKeys.AttendanceThreshold, Today).Display);
        Assert.Equal(60, demo.WholeNumber(RuleKeys.RetirementAgeMen, Today).Value);
        Assert.False(demo.WholeNumber(RuleKeys.MaxRetakes, Today).IsSet);
        Assert.Equal("5 工作日", demo.WholeNumber(RuleKeys.PostingWorkingDays, Today).Display);
    }

    [Fact]
    public void MinLessonHours_OfTheCarer_IsUnsetEvenInDemoMode()
    {
        var goal = Goal.OfOccupation("养老护理员", Goal.NoWorkType, SkillLevel.Level5);

        Assert.NotNull(Catalog.MinLessonHours(goal, Today).Setting);
        Assert.False(Catalog.ForDemo().MinLessonHours(goal, Today).IsSet);
    }

    [Fact]
    public void MinLessonHours_WhereNoSettingExists_IsUnsetToo()
    {
        var rule = Catalog.MinLessonHours(Goal.OfAbility("照料老年人"), Today);

        Assert.Null(rule.Setting);
        Assert.False(rule.IsSet);
        Assert.Equal("120", Catalog.MinLessonHours(Goal.OfOccupation("社群健康助理员", Goal.NoWorkType, SkillLevel.Level4), Today).Value.ToString());
    }

    [Fact]
    public void Find_OfSeveralVersions_TakesTheOneOfTheDay()
    {
        var catalog = new RuleCatalog([Setting("5", to: new(2020, 12, 31)), Setting("7", from: new(2021, 1, 1))]);

        Assert.Equal(5, catalog.WholeNumber("test", new(2020, 12, 31)).Value);
        Assert.Equal(7, catalog.WholeNumber("test", new(2021, 1, 1)).Value);
    }

    [Fact]
    public void Constructor_WhenVersionsOverlap_IsAFault() =>
        Assert.Throws<ArgumentException>(() => new RuleCatalog([Setting("5", to: new(2021, 1, 1)), Setting("7", from: new(2021, 1, 1))]));

    [Theory]
    [InlineData(RuleValueKind.WholeNumber, "5.5", "test", "rule.not-a-whole-number")]
    [InlineData(RuleValueKind.WholeNumber, "-1", "test", "rule.not-a-whole-number")]
    [InlineData(RuleValueKind.Number, "很多", "test", "rule.not-a-number")]
    [InlineData(RuleValueKind.Text, " ", "test", "rule.text-blank")]
    [InlineData(RuleValueKind.Number, "120", RuleKeys.AttendanceThreshold, "rule.percent-above-100")]
    [InlineData(RuleValueKind.Number, "100.5", RuleKeys.PassMark, "mark.out-of-range")]
    [InlineData(RuleValueKind.WholeNumber, "0", RuleKeys.PostingWorkingDays, "calendar.working-days-not-positive")]
    [InlineData(RuleValueKind.Number, "80.3", RuleKeys.MinLessonHoursPrefix + "ability:照料老年人", "lesson-hours.not-halves")]
    public void Check_ValueThatMakesNoSense_IsRefused(RuleValueKind kind, string value, string key, string code) =>
        Assert.Equal(code, RuleCheck.Check(Setting(value, kind, key)).Refusal?.Code);

    [Fact]
    public void Check_UnsetOrSound_IsAllowed()
    {
        Assert.True(RuleCheck.Check(Setting(null)).Succeeded);
        Assert.True(RuleCheck.Check(Setting("5")).Succeeded);
        Assert.Equal("rule.dates-reversed", RuleCheck.Check(Setting("5", from: new(2021, 1, 2), to: new(2021, 1, 1))).Refusal?.Code);
    }
}
