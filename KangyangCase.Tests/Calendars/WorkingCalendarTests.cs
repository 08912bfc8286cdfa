using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = ReferenceCalendar.Load();

    [Theory]
    [InlineData("2020-09-27", true)] // Sunday worked to make up
    [InlineData("2020-10-01", false)]
    [InlineData("2020-10-08", false)] // Thursday, still holiday
    [InlineData("2020-10-09", true)]
    [InlineData("2020-10-10", true)] // Saturday worked to make up
    [InlineData("2020-10-11", false)]
    [InlineData("2020-02-01", false)]
    [InlineData("2020-02-03", true)]
    [InlineData("2026-02-28", true)]
    public void IsWorkingDay_AroundHolidays_FollowsTheArrangement(string day, bool worked) =>
        Assert.Equal(worked, Calendar.IsWorkingDay(DateOnly.Parse(day)).Value);

    [Theory]
    [InlineData(2003)]
    [InlineData(2027)]
    public void IsWorkingDay_WhenYearHasNoData_IsRefusedNamingTheYear(int year)
    {
        var answer = Calendar.IsWorkingDay(new(year, 6, 1));

        Assert.Equal("calendar.year-missing", answer.Refusal?.Code);
        Assert.Contains($"{year} 年", answer.Refusal?.Message);
    }

    [Fact]
    public void AddWorkingDays_WhenStartIsAWorkingDay_DoesNotCountIt() =>
        Assert.Equal(new DateOnly(2020, 10, 13), Calendar.AddWorkingDays(new(2020, 10, 12), 1).Value);

    [Fact]
    public void AddWorkingDays_Zero_IsTheStart() =>
        Assert.Equal(new DateOnly(2020, 10, 11), Calendar.AddWorkingDays(new(2020, 10, 11), 0).Value);

    [Fact]
    public void AddWorkingDays_WhenItEntersAYearWithoutData_IsRefused() =>
        Assert.Equal("calendar.year-missing", Calendar.AddWorkingDays(new(2026, 12, 28), 5).Refusal?.Code);

    [Fact]
    public void AddWorkingDays_WhenItEndsInTheLastKnownYear_IsAnswered() =>
        Assert.Equal(new DateOnly(2026, 12, 31), Calendar.AddWorkingDays(new(2026, 12, 28), 3).Value);

    [Fact]
    public void AddWorkingDays_WhenItStartsTheDayBeforeTheFirstKnownYear_IsAnswered() =>
        Assert.Equal(new DateOnly(2004, 1, 2), Calendar.AddWorkingDays(new(2003, 12, 31), 1).Value);

    [Fact]
    public void Constructor_WhenADayStandsInBothLists_IsAProgrammersFault() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(
            [new CalendarYear(2020, [new(2020, 10, 10)], [new(2020, 10, 10)], "test", CalendarYearStatus.Announced)]));

    [Fact]
    public void Constructor_WhenADayStandsUnderAnotherYear_IsAProgrammersFault() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(
            [new CalendarYear(2020, [new(2021, 1, 1)], [], "test", CalendarYearStatus.Announced)]));
}
