using System.Security.Cryptography;
using System.Text;
using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Calendars;

/// <summary>Enters or corrects the arrangement of one year. Postings already open keep their last day.</summary>
public sealed class SaveCalendarYear(WriteGate gate)
{
    public const string SubjectKind = "calendar-year";

    public const int SourceLimit = 200;

    /// <summary>A guard against typing errors, not a rule.</summary>
    private const int YearsAround = 5;

    /// <param name="Days">Holidays, weekends inside them included, and make-up workdays; ordinary days may be left out.</param>
    /// <param name="Status">Entered or provisional: <see cref="CalendarYearStatus.Announced"/> is what the program ships.</param>
    /// <param name="Seen">As read with the year; null: nothing was on screen to be overtaken.</param>
    public sealed record Input(int Year, IReadOnlyList<CalendarDay> Days, CalendarYearStatus Status, string? Source, string? Reason, string? Seen);

    public async Task<Result<CalendarEffects>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!actor.Is(Role.Administrator)) return CalendarErrors.NotAdministrator;
        List<Refusal> faults = [];
        if (string.IsNullOrWhiteSpace(input.Source)) faults.Add(CalendarErrors.SourceMissing);
        if (string.IsNullOrWhiteSpace(input.Reason)) faults.Add(CalendarErrors.ReasonMissing);
        if (input.Status == CalendarYearStatus.Announced) faults.Add(CalendarErrors.NotItsStatus);
        var fresh = CalendarYear.Of(input.Year, input.Days, input.Source?.Trim() ?? "", input.Status);
        if (fresh.Check() is { Succeeded: false } broken) faults.Add(broken.Refusal);
        if (Refusal.Of(faults) is { } refused) return refused;
        return await gate.RunAsync<CalendarEffects>(actor, scope => SaveAsync(scope, input, fresh), cancellation);
    }

    private static async Task<Result<CalendarEffects>> SaveAsync(WriteScope scope, Input input, CalendarYear fresh)
    {
        if (!IsNear(fresh.Year, scope.Today)) return CalendarErrors.YearFarAway;
        var stored = await scope.Db.CalendarYears.SingleOrDefaultAsync(entry => entry.Year == fresh.Year);
        if (input.Seen is not null && input.Seen != SeenOf(stored)) return CalendarErrors.Overtaken;
        var before = stored?.ToYear();
        var changes = fresh.ChangesFrom(before);
        if (before is not null && changes.Count == 0 && before.Status == fresh.Status && before.Source == fresh.Source) return CalendarErrors.NothingChanged;
        var effects = await scope.Db.CalendarEffectsAsync(scope.Actor, scope.Today, fresh, changes);
        var row = StoredCalendarYear.Of(fresh);
        if (stored is null) scope.Db.CalendarYears.Add(row);
        else scope.Db.Entry(stored).CurrentValues.SetValues(row);
        await scope.LogAsync(
            "calendar.entered", SubjectKind, fresh.Year,
            $"{(before is null ? "录入" : "更正")} {fresh.Year} 年工作日历（{fresh.Status.Label()}）：休 {fresh.Holidays.Count} 天，调休上班 {fresh.Workdays.Count} 天，改动 {changes.Count} 天",
            input.Reason?.Trim(),
            details: new
            {
                source = fresh.Source,
                changes = changes.Select(change => $"{change.Day:yyyy-MM-dd} {Words(change.Before)}→{Words(change.After)}"),
                postingsUnchanged = effects.Postings.Select(posting => posting.Id.Value),
            });
        return effects;
    }

    public static bool IsNear(int year, DateOnly today) => Math.Abs(year - today.Year) <= YearsAround;

    private static string Words(CalendarDay day) => day.Kind.Word(day.Day) + day.Name;

    /// <summary>What a year looked like when it was read; an empty text while there is no data.</summary>
    public static string SeenOf(StoredCalendarYear? stored) => stored is null
        ? ""
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{stored.Holidays}\n{stored.Workdays}\n{stored.Names}\n{stored.Source}\n{stored.Status}")));
}
