using KangyangCase.Domain.Trainees;

namespace KangyangCase.Tests.Trainees;

public sealed class AgeTests
{
    [Theory]
    [InlineData("2004-10-12", "2020-10-12", 16)]
    [InlineData("2004-10-13", "2020-10-12", 15)]
    [InlineData("2004-02-29", "2021-02-27", 16)]
    [InlineData("2004-02-29", "2021-02-28", 17)]
    [InlineData("2020-10-12", "2020-10-12", 0)]
    public void On_Birthday_CountsTheDayItself(string birth, string day, int years) =>
        Assert.Equal(years, Age.On(DateOnly.Parse(birth), DateOnly.Parse(day)));

    [Fact]
    public void RefusalFor_DayBeforeBirthday_NamesTheBirthdayAsEarliest()
    {
        var rule = new LegalWorkingAge(16, "《劳动法》第十五条");

        var refusal = rule.RefusalFor(new DateOnly(2006, 1, 20), new DateOnly(2022, 1, 19));

        Assert.Equal("age.below16", refusal?.Code);
        Assert.Equal(new DateOnly(2022, 1, 20), refusal?.Earliest);
        Assert.Null(rule.RefusalFor(new DateOnly(2006, 1, 20), new DateOnly(2022, 1, 20)));
    }

    [Theory]
    [InlineData(Sex.Female, 55)]
    [InlineData(Sex.Male, 60)]
    [InlineData(null, 60)]
    public void CertainFor_UnknownKindOfPost_TakesTheHighestAge(Sex? sex, int age) =>
        Assert.Equal(age, new RetirementAges(50, 55, 60).CertainFor(sex));
}
