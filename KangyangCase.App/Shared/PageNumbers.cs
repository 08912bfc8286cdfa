namespace KangyangCase.App.Shared;

/// <summary>Which page buttons a pager shows: the first, the last, and the neighbours of the current one.</summary>
public static class PageNumbers
{
    /// <summary>Zero-based pages in order; a gap is a negative number, each gap another one.</summary>
    public static IReadOnlyList<int> Around(int current, int count)
    {
        int[] wanted = [0, current - 1, current, current + 1, count - 1];
        var pages = wanted.Where(page => page >= 0 && page < count).Distinct().Order().ToList();
        var shown = new List<int>();
        foreach (var page in pages)
        {
            var previous = shown.Count == 0 ? page - 1 : shown[^1];
            if (page == previous + 2) shown.Add(page - 1);
            else if (page > previous + 2) shown.Add(-page);
            shown.Add(page);
        }
        return shown;
    }
}
