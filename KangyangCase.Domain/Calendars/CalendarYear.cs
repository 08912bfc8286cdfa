namespace KangyangCase.Domain.Calendars;

/// <summary>The State Council's arrangement for one year.</summary>
/// <param name="Holidays">Days off, weekends inside a holiday included.</param>
/// <param name="Workdays">Weekend days worked to make up (调休).</param>
/// <param name="Source">Where the arrangement was taken from.</param>
/// <param name="Status"><c>announced</c> for an arrangement as published.</param>
public sealed record CalendarYear(
    int Year,
    IReadOnlyList<DateOnly> Holidays,
    IReadOnlyList<DateOnly> Workdays,
    string Source,
    string Status);
