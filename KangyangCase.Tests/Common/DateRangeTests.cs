using KangyangCase.Domain.Common;

namespace KangyangCase.Tests.Common;

public sealed class DateRangeTests
{
    private static DateOnly Day(int day) => new(2020, 10, day);

    private static DateRange Range(int from, int? to) => DateRange.Create(Day(from), to is { } last ? Day(last) : null).Value;

    [Fact]
    public void Contains_BothEnds_AreIncluded()
    {
        var range = Range(12, 14);

        Assert.True(range.Contains(Day(12)));
        Assert.True(range.Contains(Day(14)));
        Assert.False(range.Contains(Day(11)));
        Assert.False(range.Contains(Day(15)));
        Assert.Equal(3, range.Days);
    }

    [Fact]
    public void Create_WhenReversed_IsRefused() =>
        Assert.Equal("date-range.reversed", DateRange.Create(Day(2), Day(1)).Refusal?.Code);

    [Fact]
    public void Days_WithoutEnd_IsNull() => Assert.Null(Range(1, null).Days);

    [Theory]
    [InlineData(1, 5, 5, 9, true)]
    [InlineData(1, 4, 5, 9, false)]
    [InlineData(1, null, 5, 9, true)]
    [InlineData(6, null, 1, 5, false)]
    [InlineData(2, null, 9, null, true)]
    public void Overlaps_SharingADay_BothWays(int from, int? to, int otherFrom, int? otherTo, bool expected)
    {
        Assert.Equal(expected, Range(from, to).Overlaps(Range(otherFrom, otherTo)));
        Assert.Equal(expected, Range(otherFrom, otherTo).Overlaps(Range(from, to)));
    }
}
