using KangyangCase.Domain.Calendars;

namespace KangyangCase.Tests.Calendars;

public sealed class CalendarNeedTests
{
    [Theory]
    [InlineData("2026-10-31", "2020-2026", "")]
    [InlineData("2026-11-01", "2020-2026", "2027")]
    [InlineData("2026-12-31", "2020-2025", "2026,2027")]
    [InlineData("2027-01-01", "2020-2026", "2027")]
    [InlineData("2027-01-01", "2020-2027", "")]
    public void Missing_OnADay_NamesTheYearsNeededByThen(string today, string known, string missing)
    {
        var ends = known.Split('-').Select(int.Parse).ToArray();

        Assert.Equal(missing, string.Join(',', CalendarNeed.Missing(DateOnly.Parse(today), [.. Enumerable.Range(ends[0], ends[1] - ends[0] + 1)])));
    }

    [Fact]
    public void Status_AsStored_ComesBack() =>
        Assert.All(Enum.GetValues<CalendarYearStatus>(), status => Assert.Equal(status, CalendarYearStatuses.Parse(status.Stored())));

    [Fact]
    public void Changes_BetweenTwoYears_AreTheDaysThatDiffer()
    {
        var before = CalendarYear.Of(2020, [new(new(2020, 10, 1), CalendarDayKind.Holiday), new(new(2020, 10, 10), CalendarDayKind.MakeUpWorkday)], "", CalendarYearStatus.Announced);
        var after = CalendarYear.Of(2020, [new(new(2020, 10, 1), CalendarDayKind.Holiday, "国庆节"), new(new(2020, 10, 2), CalendarDayKind.Holiday)], "", CalendarYearStatus.Entered);

        Assert.Equal(
            [(new(2020, 10, 1), false), (new(2020, 10, 2), true), (new(2020, 10, 10), true)],
            after.ChangesFrom(before).Select(change => (change.Day, change.ChangesKind)));
        Assert.Empty(after.ChangesFrom(after));
    }
}
