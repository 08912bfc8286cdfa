namespace KangyangCase.Domain.Calendars;

/// <summary>How far a year's arrangement can be relied on, and who is answerable for it.</summary>
public enum CalendarYearStatus
{
    /// <summary>As published, shipped with the program; follows the shipped file until an administrator saves the year.</summary>
    Announced,

    /// <summary>Saved by an administrator from the published notice.</summary>
    Entered,

    /// <summary>Saved by an administrator before the notice appeared: to be replaced.</summary>
    Provisional,
}

public static class CalendarYearStatuses
{
    public static string Stored(this CalendarYearStatus status) => status switch
    {
        CalendarYearStatus.Announced => "announced",
        CalendarYearStatus.Entered => "entered",
        CalendarYearStatus.Provisional => "provisional",
    };

    /// <exception cref="ArgumentOutOfRangeException">No status is stored under this text.</exception>
    public static CalendarYearStatus Parse(string stored) =>
        Enum.GetValues<CalendarYearStatus>().Where(status => status.Stored() == stored).Select(status => (CalendarYearStatus?)status).SingleOrDefault()
        ?? throw new ArgumentOutOfRangeException(nameof(stored), stored, "Unknown calendar status.");

    public static string Label(this CalendarYearStatus status) => status switch
    {
        CalendarYearStatus.Announced => "已公布",
        CalendarYearStatus.Entered => "已公布，管理员录入",
        CalendarYearStatus.Provisional => "暂定，待通知公布",
    };
}
