using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.Tests.Calendars;

public sealed class PostingWindowTests
{
    private static readonly WorkingCalendar Calendar = ReferenceCalendar.Load();
    private static readonly PostingWindow NationalDay = PostingWindow.From(new(2020, 9, 28), 5, Calendar).Value;

    [Fact]
    public void From_AcrossNationalDay_EndsOnTheMondayAfterTheWorkedSaturday()
    {
        Assert.Equal(new DateOnly(2020, 10, 12), NationalDay.LastDay);
        Assert.Equal(new DateOnly(2020, 10, 13), NationalDay.IssueFrom);
    }

    [Fact]
    public void From_InAnOrdinaryWeek_SkipsTheWeekend()
    {
        var window = PostingWindow.From(new(2020, 10, 12), 5, Calendar).Value;

        Assert.Equal(new DateOnly(2020, 10, 19), window.LastDay);
        Assert.Equal(new DateOnly(2020, 10, 20), window.IssueFrom);
    }

    [Fact]
    public void From_WhenLastDayIsAFriday_AllowsIssueOnTheSaturday() =>
        Assert.Equal(new DateOnly(2020, 11, 14), PostingWindow.From(new(2020, 11, 6), 5, Calendar).Value.IssueFrom);

    [Fact]
    public void From_WhenTheNextYearHasNoData_IsRefusedByName()
    {
        var window = PostingWindow.From(new(2026, 12, 30), 5, Calendar);

        Assert.Equal("calendar.year-missing", window.Refusal?.Code);
        Assert.Contains("2027", window.Refusal?.Message);
    }

    [Fact]
    public void From_WhenTheRuleSaysNoDays_IsRefused() =>
        Assert.Equal("calendar.working-days-not-positive", PostingWindow.From(new(2020, 10, 12), 0, Calendar).Refusal?.Code);

    [Theory]
    [InlineData("2020-09-28", 5)]
    [InlineData("2020-09-29", 5)]
    [InlineData("2020-09-30", 4)]
    [InlineData("2020-10-05", 3)]
    [InlineData("2020-10-10", 2)]
    [InlineData("2020-10-12", 1)]
    [InlineData("2020-10-13", 0)]
    public void RemainingWorkingDays_DuringThePosting_CountsTodayIn(string today, int remaining) =>
        Assert.Equal(remaining, NationalDay.RemainingWorkingDays(DateOnly.Parse(today)));

    [Theory]
    [InlineData("2020-10-12", false)]
    [InlineData("2020-10-13", true)]
    public void HasRunOut_AroundTheLastDay_WaitsForItsEnd(string today, bool expected) =>
        Assert.Equal(expected, NationalDay.HasRunOut(DateOnly.Parse(today)));
}
