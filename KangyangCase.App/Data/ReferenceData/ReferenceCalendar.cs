using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The holidays and make-up workdays shipped with the program (calendar.json).</summary>
public static class ReferenceCalendar
{
    public static WorkingCalendar Load() => new(LoadYears());

    public static IReadOnlyList<CalendarYear> LoadYears() => Read().Years;

    internal static CalendarFile Read() => ReferenceFile.Read<CalendarFile>("calendar.json");

    internal sealed record CalendarFile(string Title, Basis Basis, IReadOnlyList<CalendarYear> Years);
}
