using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Tests.Assessments;

public sealed class PassRuleTests
{
    private static readonly PassRuleCatalogue Catalogue = new(ReferencePacks.Load().SelectMany(pack => pack.PassRules).DistinctBy(rule => rule.Id));
    private static readonly DateOnly Today = new(2020, 10, 12);

    private static PassRule RuleFor(int level, string occupation = "养老护理员") =>
        Catalogue.Find(Goal.OfOccupation(occupation, Goal.NoWorkType, (SkillLevel)level), Today)!;

    private static AssessmentVerdict Judge(PassRule rule, params string?[] marks) =>
        rule.Judge(rule.Components.Zip(marks).ToDictionary(pair => pair.First, pair => Mark.Parse(pair.Second).Value));

    [Theory]
    [InlineData("60", "60", AssessmentOutcome.Passed)]
    [InlineData("59.9", "100", AssessmentOutcome.Failed)] // no averaging
    [InlineData("100", "59", AssessmentOutcome.Failed)]
    [InlineData("0", "80", AssessmentOutcome.Failed)]
    [InlineData("缺", "80", AssessmentOutcome.Absent)]
    [InlineData("缺", "30", AssessmentOutcome.Absent)]
    [InlineData("", "80", AssessmentOutcome.Incomplete)]
    [InlineData("30", "", AssessmentOutcome.Incomplete)]
    [InlineData("缺", "", AssessmentOutcome.Incomplete)]
    [InlineData("免", "60", AssessmentOutcome.Passed)]
    [InlineData("免", "59.5", AssessmentOutcome.Failed)]
    public void Judge_Level5_AsksEachComponentForItself(string theory, string skill, AssessmentOutcome expected) =>
        Assert.Equal(expected, Judge(RuleFor(5), theory, skill).Outcome);

    [Fact]
    public void Judge_WhenFailed_SaysWhichAndWhy()
    {
        var verdict = Judge(RuleFor(5), "59.5", "缺考");

        Assert.Equal("理论知识 59.5 分，低于 60 分；操作技能缺考", verdict.Reason);
        Assert.True(verdict.Outcome.CountsAsFail());
        Assert.NotEmpty(verdict.Citation);
    }

    [Fact]
    public void Judge_WithoutAnyMark_IsIncompleteNotFailed()
    {
        var verdict = RuleFor(5).Judge(new Dictionary<AssessmentComponent, Mark?>());

        Assert.Equal(AssessmentOutcome.Incomplete, verdict.Outcome);
        Assert.False(verdict.Outcome.CountsAsFail());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Find_UpperLevels_AskForTheReviewToo(int level)
    {
        Assert.Contains(AssessmentComponent.Review, RuleFor(level).Components);
        Assert.Equal(AssessmentOutcome.Incomplete, Judge(RuleFor(level), "90", "90").Outcome);
        Assert.Equal(AssessmentOutcome.Passed, Judge(RuleFor(level), "90", "90", "60").Outcome);
    }

    [Fact]
    public void Find_AnOccupationsOwnRule_GoesBeforeTheGeneralOne()
    {
        Assert.Equal("养老护理员", RuleFor(5).Occupation);
        Assert.Null(RuleFor(4, "育婴员").Occupation);
    }

    [Fact]
    public void Find_AbilitiesAndProgrammes_HaveSkillOnlyAndNothing()
    {
        Assert.Equal([AssessmentComponent.Skill], Catalogue.Find(Goal.OfAbility("照料老年人"), Today)!.Components);
        Assert.Null(Catalogue.Find(Goal.OfProgramme("养老院院长"), Today));
    }

    [Fact]
    public void Judge_WhenAnAdministratorRaisedTheMark_FollowsIt() =>
        Assert.Equal(AssessmentOutcome.Failed, Judge(RuleFor(5) with { PassMark = 70 }, "69.5", "80").Outcome);
}
