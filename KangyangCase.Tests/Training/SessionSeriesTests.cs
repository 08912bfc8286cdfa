using KangyangCase.App.Data.ReferenceData;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;

namespace KangyangCase.Tests.Training;

public sealed class SessionSeriesTests
{
    private static readonly WorkingCalendar Calendar = new(ReferenceCalendar.LoadYears());

    [Fact]
    public void Expand_MondayToFriday_HoldsMorningAndAfternoonEachDay()
    {
        var series = Series(new(2020, 10, 12), new(2020, 10, 16)).Expand(Calendar).Value;
        Assert.Equal(10, series.Slots.Count);
        Assert.Empty(series.Skipped);
        Assert.Equal((new DateOnly(2020, 10, 12), DayPart.Morning), (series.Slots[0].Date, series.Slots[0].Part));
        Assert.Equal((new DateOnly(2020, 10, 16), DayPart.Afternoon), (series.Slots[^1].Date, series.Slots[^1].Part));
    }

    [Fact]
    public void Expand_AcrossTheNationalDay_SkipsTheHolidayAndKeepsMakeUpSaturday()
    {
        var series = Series(new(2020, 9, 30), new(2020, 10, 12)).Expand(Calendar).Value;
        Assert.Equal(
            [new(2020, 9, 30), new(2020, 10, 9), new(2020, 10, 10), new(2020, 10, 12)],
            series.Slots.Select(slot => slot.Date).Distinct());
        Assert.Equal(9, series.Skipped.Count);
    }

    [Fact]
    public void Expand_AWeekendDay_WhenDaysOffAreWanted_HoldsIt() =>
        Assert.Equal(2, Series(new(2020, 10, 17), new(2020, 10, 17), workingDaysOnly: false).Expand(Calendar).Value.Slots.Count);

    [Fact]
    public void Expand_InAYearWithoutCalendarData_IsRefusedByName()
    {
        var refused = Series(new(2031, 3, 3), new(2031, 3, 4)).Expand(Calendar);
        Assert.Equal("calendar.year-missing", refused.Refusal?.Code);
        Assert.Contains("2031", refused.Refusal!.Message);
    }

    [Fact]
    public void Expand_WithoutAPartOrOverTooManyDays_IsRefused()
    {
        Assert.Equal("session.part-missing", (Series(new(2020, 10, 12), new(2020, 10, 12)) with { Parts = [] }).Expand(Calendar).Refusal?.Code);
        Assert.Equal("session.range-too-long", Series(new(2020, 1, 1), new(2020, 12, 31)).Expand(Calendar).Refusal?.Code);
    }

    private static SessionSeries Series(DateOnly from, DateOnly to, bool workingDaysOnly = true) => new(
        DateRange.Create(from, to).Value, [DayPart.Afternoon, DayPart.Morning], LessonKind.Theory, LessonHours.Create(4).Value, null, workingDaysOnly);
}
