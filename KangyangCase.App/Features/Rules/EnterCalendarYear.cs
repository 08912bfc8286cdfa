using System.Globalization;
using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Rules;

/// <summary>Enters or corrects the holidays and make-up workdays of one year from the published notice. Postings already open keep their last day.</summary>
public sealed class EnterCalendarYear(WriteGate gate)
{
    /// <summary>A guard against typing errors, not a rule.</summary>
    private const int YearsAround = 5;

    /// <param name="Holidays">Dates separated by blanks, commas or line ends; weekends inside a holiday included.</param>
    /// <param name="Workdays">Weekend days worked to make up; may be empty.</param>
    public sealed record Input(int Year, string Holidays, string? Workdays, string Source, string Reason);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return RuleErrors.NotAdministrator;
        if (string.IsNullOrWhiteSpace(input.Reason)) return RuleErrors.ReasonMissing;
        if (string.IsNullOrWhiteSpace(input.Source)) return RuleErrors.SourceMissing;
        return await gate.RunAsync(actor, scope => EnterAsync(scope, input), cancellation);
    }

    private static async Task<Result> EnterAsync(WriteScope scope, Input input)
    {
        if (Math.Abs(input.Year - scope.Today.Year) > YearsAround) return CalendarErrors.YearFarAway;
        var holidays = Read(input.Holidays, input.Year);
        if (!holidays.Succeeded) return holidays.Refusal;
        var workdays = Read(input.Workdays, input.Year);
        if (!workdays.Succeeded) return workdays.Refusal;
        if (holidays.Value.Count == 0) return CalendarErrors.HolidaysMissing;
        if (holidays.Value.Intersect(workdays.Value).Select(day => (DateOnly?)day).FirstOrDefault() is { } both) return CalendarErrors.InBothLists(both);
        if (workdays.Value.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => (DateOnly?)day).FirstOrDefault() is { } weekday)
        {
            return CalendarErrors.NotAWeekend(weekday);
        }
        var fresh = StoredCalendarYear.Of(new(input.Year, holidays.Value, workdays.Value, input.Source.Trim(), "entered"));
        var stored = await scope.Db.CalendarYears.SingleOrDefaultAsync(entry => entry.Year == input.Year);
        var before = stored?.ToYear();
        if (stored is null) scope.Db.CalendarYears.Add(fresh);
        else scope.Db.Entry(stored).CurrentValues.SetValues(fresh);
        await scope.LogAsync(
            "calendar.entered", "calendar-year", input.Year, $"{(stored is null ? "录入" : "更正")} {input.Year} 年工作日历：休 {holidays.Value.Count} 天，调休上班 {workdays.Value.Count} 天",
            input.Reason.Trim(), details: new { before = before is null ? null : new { before.Holidays, before.Workdays }, after = new { holidays = holidays.Value, workdays = workdays.Value } });
        return Result.Success;
    }

    private static Result<IReadOnlyList<DateOnly>> Read(string? text, int year)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var part in (text ?? "").Split([' ', ',', '，', '、', ';', '；', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var typed = part.Contains('年', StringComparison.Ordinal) || !part.Contains('月', StringComparison.Ordinal)
                ? part
                : string.Create(CultureInfo.InvariantCulture, $"{year}年{part}");
            if (!DateText.TryParse(typed, out var day)) return CalendarErrors.NotADate(part);
            if (day.Year != year) return CalendarErrors.OtherYear(day, year);
            days.Add(day);
        }
        return Result.Of<IReadOnlyList<DateOnly>>([.. days]);
    }
}
