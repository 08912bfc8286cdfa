using KangyangCase.App.Hosting;

namespace KangyangCase.Tests.Support;

/// <summary>A clock that a test sets; the instant follows the business date at 09:00 China time.</summary>
public sealed class TestClock : IBusinessClock
{
    public DateOnly Today { get; set; } = new(2020, 10, 12);

    public DateTime UtcNow => Today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    public Task<DateOnly> TodayAsync() => Task.FromResult(Today);
}
