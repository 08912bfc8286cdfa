namespace KangyangCase.App.Hosting;

/// <summary>The one source of business dates: China time, or the stored 演示日期 of a demo centre.</summary>
public interface IBusinessClock
{
    /// <summary>The business date in Asia/Shanghai, or the demo date.</summary>
    Task<DateOnly> TodayAsync();

    /// <summary>The true instant, UTC, also in demo mode.</summary>
    DateTime UtcNow { get; }
}
