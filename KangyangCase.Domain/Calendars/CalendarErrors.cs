using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Calendars;

public static class CalendarErrors
{
    public static Refusal YearMissing(int year) =>
        new("calendar.year-missing", $"没有 {year} 年的放假与调休数据，无法计算工作日。请管理员先录入 {year} 年的工作日历。");

    public static Refusal WorkingDaysNotPositive =>
        new("calendar.working-days-not-positive", "公示工作日数至少为 1，请管理员检查规则设置。");
}
