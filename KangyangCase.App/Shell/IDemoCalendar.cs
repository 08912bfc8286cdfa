using KangyangCase.App.Security;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Shell;

/// <summary>The 演示日期 of a demo centre: stored in its database, moved forward by anybody signed in.</summary>
public interface IDemoCalendar
{
    bool IsDemo { get; }

    Task<DateOnly> TodayAsync();

    Task<Result> AdvanceDaysAsync(Actor actor, int days);

    /// <summary>Refused when the calendar has no data for a year on the way.</summary>
    Task<Result> AdvanceWorkingDaysAsync(Actor actor, int days);
}
