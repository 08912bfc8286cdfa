using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Calendars;

public static class CalendarDisplay
{
    public static (Tone Tone, string Glyph) Look(this CalendarYearStatus status) => status switch
    {
        CalendarYearStatus.Announced => (Tone.Success, Glyphs.EventAvailable),
        CalendarYearStatus.Entered => (Tone.Success, Glyphs.EditCalendar),
        CalendarYearStatus.Provisional => (Tone.Warning, Glyphs.HourglassEmpty),
    };

    public static string Weekday(this DateOnly day) => "周" + "日一二三四五六"[(int)day.DayOfWeek];

    /// <summary>放假（国庆节）, 周末, 调休上班.</summary>
    public static string InWords(this CalendarDay day) => day.Kind.Word(day.Day) + (day.Name is null ? "" : $"（{day.Name}）");
}
