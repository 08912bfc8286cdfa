namespace KangyangCase.Domain.Common;

/// <summary>
/// Days from <see cref="From"/> to <see cref="To"/>, both included. Without <see cref="To"/> it has no end.
/// A range of one day has From = To.
/// </summary>
public sealed record DateRange
{
    private DateRange(DateOnly from, DateOnly? to) => (From, To) = (from, to);

    public DateOnly From { get; }

    public DateOnly? To { get; }

    /// <summary>Number of days, both ends counted; null without an end.</summary>
    public int? Days => To?.DayNumber - From.DayNumber + 1;

    public static Result<DateRange> Create(DateOnly from, DateOnly? to) =>
        to < from
            ? new Refusal("date-range.reversed", $"结束日期 {to:yyyy-MM-dd} 早于开始日期 {from:yyyy-MM-dd}，请改正。")
            : new DateRange(from, to);

    public static DateRange Starting(DateOnly from) => new(from, null);

    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);

    /// <summary>True when at least one day lies in both.</summary>
    public bool Overlaps(DateRange other) =>
        (other.To is null || From <= other.To) && (To is null || other.From <= To);

    /// <summary>The same of two spans that may be open on either side (null); both ends are included.</summary>
    public static bool Overlap((DateOnly? From, DateOnly? To) one, (DateOnly? From, DateOnly? To) other) =>
        (one.From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (one.To ?? DateOnly.MaxValue);

    public override string ToString() =>
        To is { } end ? $"{From:yyyy-MM-dd} 至 {end:yyyy-MM-dd}（含首尾两日）" : $"{From:yyyy-MM-dd} 起";
}
