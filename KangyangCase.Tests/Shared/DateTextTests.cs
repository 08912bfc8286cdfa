using KangyangCase.App.Shared;

namespace KangyangCase.Tests.Shared;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("20201012")]
    [InlineData("2020-10-12")]
    [InlineData("2020.10.12")]
    [InlineData("2020/10/12")]
    [InlineData("2020年10月12日")]
    [InlineData("２０２０．１０．１２")]
    [InlineData(" 2020 - 10 - 12 ")]
    [InlineData("2020。10。12")]
    public void TryParse_WhatPeopleType_IsUnderstood(string text)
    {
        Assert.True(DateText.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2020, 10, 12), date);
    }

    [Theory]
    [InlineData("2021-2-29")]
    [InlineData("20201312")]
    [InlineData("10-12")]
    [InlineData("201012")]
    [InlineData("12/10/2020")]
    [InlineData("明天")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_WhatIsNoDate_IsRefused(string? text) => Assert.False(DateText.TryParse(text, out _));

    [Fact]
    public void TryParse_SingleDigitMonthAndDay_IsUnderstood()
    {
        Assert.True(DateText.TryParse("2020.1.5", out var date));
        Assert.Equal("2020-01-05", DateText.Show(date));
        Assert.Equal("1月5日", DateText.InSentence(date));
    }
}
