using System.Globalization;
using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

/// <param name="Status">Null: not yet marked.</param>
public sealed record AttendedSession(DateOnly Date, LessonKind Kind, LessonHours Lessons, AttendanceStatus? Status);

/// <param name="Earned">Lessons of sessions attended.</param>
/// <param name="Scheduled">Lessons of all scheduled sessions, held or not, marked or not.</param>
public readonly record struct EarnedHours(LessonHours Earned, LessonHours Scheduled)
{
    /// <summary>0 to 100, unrounded; null when nothing is scheduled.</summary>
    public decimal? Percent => Earned.PercentOf(Scheduled);

    /// <summary>Cut, not rounded, to one decimal: 79.96 must not read as the 80 it has not reached.</summary>
    public string PercentText => Percent is { } percent
        ? (decimal.Truncate(percent * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%"
        : "—";
}

/// <summary>One person's lessons in a cohort: earned against scheduled. The denominator is all scheduled sessions.</summary>
public sealed class AttendanceRecord(IEnumerable<AttendedSession> sessions)
{
    public IReadOnlyList<AttendedSession> Sessions { get; } = [.. sessions];

    public LessonHours Scheduled => Total.Scheduled;

    public LessonHours Earned => Total.Earned;

    /// <inheritdoc cref="EarnedHours.Percent"/>
    public decimal? Percent => Total.Percent;

    public EarnedHours Total => HoursOf(Sessions);

    /// <summary>Sessions without a mark, those still to come included.</summary>
    public int Unmarked => Sessions.Count(session => session.Status is null);

    public EarnedHours ByKind(LessonKind kind) => HoursOf(Sessions.Where(session => session.Kind == kind));

    private static EarnedHours HoursOf(IEnumerable<AttendedSession> sessions)
    {
        var all = sessions.ToList();
        return new(
            LessonHours.Sum(all.Where(session => session.Status?.Earns() == true).Select(session => session.Lessons)),
            LessonHours.Sum(all.Select(session => session.Lessons)));
    }
}
