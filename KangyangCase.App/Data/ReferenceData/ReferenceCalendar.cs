using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Data.ReferenceData;

/// <summary>The holidays and make-up workdays shipped with the program (calendar.json).</summary>
public static class ReferenceCalendar
{
    private const string Rows = "years";

    public static WorkingCalendar Load() => new(LoadYears());

    public static IReadOnlyList<CalendarYear> LoadYears()
    {
        var file = ReferenceFile.Open("calendar.json");
        var years = file.As<CalendarFile>().Years;
        foreach (var (index, year) in years.Index())
        {
            if (years.Take(index).Any(other => other.Year == year.Year)) throw file.Fault(ReferenceFaults.Twice("年份", $"{year.Year}"), Rows, index);
            if (year.Check() is { Succeeded: false } faulty) throw file.Fault(faulty.Refusal.Message, Rows, index);
            if (year.Status != CalendarYearStatus.Announced) throw file.Fault($"{year.Year} 年的 status 只能是 announced：随程序发布的只有已公布的安排", Rows, index, "status");
        }
        return years;
    }

    private sealed record CalendarFile(string Title, Basis Basis, IReadOnlyList<CalendarYear> Years);
}
