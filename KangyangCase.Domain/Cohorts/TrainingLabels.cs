namespace KangyangCase.Domain.Cohorts;

/// <summary>The words of the timetable and the attendance list.</summary>
public static class TrainingLabels
{
    public static string Label(this DayPart part) => part switch
    {
        DayPart.Morning => "上午",
        DayPart.Afternoon => "下午",
        DayPart.Evening => "晚上",
    };

    public static string Label(this LessonKind kind) => kind switch
    {
        LessonKind.Theory => "理论",
        LessonKind.Practice => "实操",
        LessonKind.Remote => "线上",
    };

    public static string Label(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => "出勤",
        AttendanceStatus.Absent => "缺勤",
        AttendanceStatus.Leave => "请假",
    };

    /// <summary>Only presence earns lessons: leave excuses, but teaches nothing.</summary>
    public static bool Earns(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => true,
        AttendanceStatus.Absent or AttendanceStatus.Leave => false,
    };
}
