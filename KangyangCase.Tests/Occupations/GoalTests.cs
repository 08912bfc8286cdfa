using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Occupations;

namespace KangyangCase.Tests.Occupations;

public sealed class GoalTests
{
    private static readonly OccupationCatalogue Catalogue = ReferenceOccupations.Load();

    [Fact]
    public void GoalFor_AnOccupationAndLevel_HasStableKeyAndDisplay()
    {
        var goal = Catalogue.GoalFor("养老护理员", SkillLevel.Level5).Value;

        Assert.Equal("occupation:养老护理员/--/5", goal.Key);
        Assert.Equal("养老护理员 五级/初级工", goal.Display);
    }

    [Fact]
    public void GoalFor_AWorkType_NamesIt()
    {
        var goal = Catalogue.GoalFor("家政服务员", SkillLevel.Level4, "母婴护理员").Value;

        Assert.Equal("occupation:家政服务员/母婴护理员/4", goal.Key);
        Assert.Equal("家政服务员（母婴护理员） 四级/中级工", goal.Display);
    }

    [Fact]
    public void GoalFor_AbilityAndProgramme_HaveNoLevel()
    {
        Assert.Equal("ability:照料老年人", Catalogue.GoalFor("照料老年人").Value.Key);
        Assert.Equal("programme:养老院院长", Catalogue.GoalFor("养老院院长").Value.Key);
        Assert.Equal("level.not-applicable", Catalogue.GoalFor("照料老年人", SkillLevel.Level5).Refusal?.Code);
    }

    [Theory]
    [InlineData("家政服务员", 1, null)]
    [InlineData("育婴员", 2, null)]
    [InlineData("老年人能力评估师", 4, null)]
    [InlineData("社群健康助理员", 5, null)]
    [InlineData("健康照护师", 2, "长期照护师")]
    [InlineData("家政服务员", 2, "母婴护理员")]
    public void GoalFor_WhenTheLevelDoesNotExist_IsRefusedAsSuch(string name, int level, string? workType) =>
        Assert.Equal("level.absent", Catalogue.GoalFor(name, (SkillLevel)level, workType).Refusal?.Code);

    [Fact]
    public void GoalFor_WhenLevelsAreUnknown_IsLetThroughAndSaysSo()
    {
        var occupation = Catalogue.Find("康复辅助技术咨询师")!.Occupation;

        Assert.Equal(LevelExistence.Unknown, occupation.Has(SkillLevel.Level3));
        Assert.True(occupation.GoalFor(SkillLevel.Level3).Succeeded);
    }

    [Fact]
    public void GoalFor_WhenAWorkTypeMustBeChosen_NamesTheChoices()
    {
        var refusal = Catalogue.GoalFor("家政服务员", SkillLevel.Level5).Refusal;

        Assert.Equal("work-type.missing", refusal?.Code);
        Assert.Contains("家务服务员、母婴护理员、家庭照护员", refusal?.Message);
    }

    [Fact]
    public void GoalFor_WrongWorkTypeOrMissingLevelOrUnknownName_IsRefused()
    {
        Assert.Equal("work-type.absent", Catalogue.GoalFor("养老护理员", SkillLevel.Level5, "母婴护理员").Refusal?.Code);
        Assert.Equal("level.missing", Catalogue.GoalFor("养老护理员").Refusal?.Code);
        Assert.Equal("occupation.not-found", Catalogue.GoalFor("电工", SkillLevel.Level5).Refusal?.Code);
    }

    [Theory]
    [InlineData("养老护理员", "养老护理员", false)]
    [InlineData(" 养老 护理员", "养老护理员", false)]
    [InlineData("养老护理", "养老护理员", true)]
    [InlineData("保育员", "保育师", true)]
    [InlineData("老年社会工作者(专兼职)", "老年社会工作者", true)]
    [InlineData("老年社会工作者（专兼职）", "老年社会工作者", true)]
    public void Find_ByNameOrAlias_TellsWhich(string written, string name, bool byAlias)
    {
        var match = Catalogue.Find(written);

        Assert.Equal((name, byAlias), (match?.Occupation.Name, match?.ByAlias));
    }

    [Theory]
    [InlineData("occupation:养老护理员/--/5")]
    [InlineData("occupation:家政服务员/母婴护理员/4")]
    [InlineData("ability:照料老年人")]
    [InlineData("programme:养老院院长")]
    public void Parse_OfAKey_GivesTheEqualGoalBack(string key)
    {
        Assert.Equal(key, Goal.Parse(key).Value.Key);
        Assert.Equal(Goal.Parse(key).Value, Goal.Parse(key).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("养老护理员")]
    [InlineData("occupation:养老护理员")]
    [InlineData("occupation:养老护理员/--/6")]
    [InlineData("occupation:养老护理员//5")]
    [InlineData("occupation:/--/5")]
    [InlineData("occupation:养老护理员/--/5/5")]
    [InlineData("ability:照料老年人/--/5")]
    [InlineData("skill:照料老年人")]
    [InlineData("ability:a:b")]
    public void Parse_OfSomethingElse_IsRefused(string key) =>
        Assert.Equal("goal.unreadable", Goal.Parse(key).Refusal?.Code);

    [Theory]
    [InlineData("五级", 5)]
    [InlineData("5", 5)]
    [InlineData("５级", 5)]
    [InlineData("初级", 5)]
    [InlineData("初级工", 5)]
    [InlineData("五级/初级工", 5)]
    [InlineData("五级／初级", 5)]
    [InlineData("初级（五级）", 5)]
    [InlineData("四级(中级工)", 4)]
    [InlineData(" 三 级 ", 3)]
    [InlineData("技师", 2)]
    [InlineData("高级", 3)]
    [InlineData("高级技师", 1)]
    public void LevelText_AsPeopleWriteIt_IsRead(string text, int level) =>
        Assert.Equal((SkillLevel)level, SkillLevelText.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("六级")]
    [InlineData("0")]
    [InlineData("五级/中级工")]
    public void LevelText_NoLevel_IsNull(string? text) => Assert.Null(SkillLevelText.Parse(text));
}
