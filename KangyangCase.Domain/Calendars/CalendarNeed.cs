namespace KangyangCase.Domain.Calendars;

/// <summary>Which years' arrangements an office cannot do without on a day.</summary>
public static class CalendarNeed
{
    /// <summary>The State Council publishes next year's arrangement in November, and postings of December run into January.</summary>
    private const int NoticeMonth = 11;

    public static IReadOnlyList<int> YearsNeededBy(DateOnly today) => today.Month >= NoticeMonth ? [today.Year, today.Year + 1] : [today.Year];

    /// <summary>Earliest first.</summary>
    public static IReadOnlyList<int> Missing(DateOnly today, IReadOnlyCollection<int> known) => [.. YearsNeededBy(today).Where(year => !known.Contains(year))];
}
