using KangyangCase.App.Shared;

namespace KangyangCase.Tests.Shared;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData(0, 1, "1")]
    [InlineData(0, 3, "1 2 3")]
    [InlineData(0, 12, "1 2 … 12")]
    [InlineData(5, 12, "1 … 5 6 7 … 12")]
    [InlineData(2, 12, "1 2 3 4 … 12")]
    [InlineData(3, 12, "1 2 3 4 5 … 12")]
    [InlineData(11, 12, "1 … 11 12")]
    public void Around_AnyPage_ShowsEndsAndNeighbours(int current, int count, string expected)
    {
        var shown = PageNumbers.Around(current, count);

        Assert.Equal(expected, string.Join(' ', shown.Select(page => page < 0 ? "…" : $"{page + 1}")));
        Assert.Equal(shown.Count, shown.Distinct().Count());
    }
}
