using KangyangCase.Domain.Common;

namespace KangyangCase.Tests.Common;

public sealed class LessonHoursTests
{
    [Theory]
    [InlineData("8", 16, "8")]
    [InlineData("1.5", 3, "1.5")]
    [InlineData("１．５", 3, "1.5")]
    [InlineData("0", 0, "0")]
    public void Parse_WholeAndHalfLessons_AreKept(string text, int halves, string shown)
    {
        var hours = LessonHours.Parse(text).Value;

        Assert.Equal((halves, shown), (hours.Halves, hours.ToString()));
    }

    [Theory]
    [InlineData("1.2", "lesson-hours.not-halves")]
    [InlineData("-1", "lesson-hours.not-a-number")]
    [InlineData("", "lesson-hours.not-a-number")]
    [InlineData("10000", "lesson-hours.out-of-range")]
    public void Parse_AnythingElse_IsRefused(string text, string code) => Assert.Equal(code, LessonHours.Parse(text).Refusal?.Code);

    [Fact]
    public void PercentOf_Scheduled_IsExactAndNullWithoutLessons()
    {
        var earned = LessonHours.Create(79.5m).Value;

        Assert.Equal(79.5m, earned.PercentOf(LessonHours.Create(100).Value));
        Assert.Null(earned.PercentOf(LessonHours.None));
    }

    [Fact]
    public void Arithmetic_Halves_NeverGoBelowNone()
    {
        var one = LessonHours.Create(1).Value;
        var half = LessonHours.Create(0.5m).Value;

        Assert.Equal("1.5", (one + half).ToString());
        Assert.Equal(half, one - half);
        Assert.Equal(LessonHours.None, half - one);
        Assert.Equal("2", LessonHours.Sum([one, half, half]).ToString());
        Assert.Equal(67.5m, (one + half).Minutes);
        Assert.True(half < one);
    }
}
