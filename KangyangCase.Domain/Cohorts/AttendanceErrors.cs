using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

public static class AttendanceErrors
{
    public static readonly Refusal NotInClass = new("attendance.not-in-class", "名单里有人不在这个班期，什么都没有保存，请刷新后再登记。");

    public static Refusal Completed(string name, DateOnly on) => new(
        "attendance.completed", $"{name}已于 {on:yyyy-MM-dd} 结业，考勤不能再改。");

    public static Refusal Exited(string name, DateOnly on) => new(
        "attendance.exited", $"{name}已于 {on:yyyy-MM-dd} 退出，不再登记考勤；恢复个案后可以登记。");
}
