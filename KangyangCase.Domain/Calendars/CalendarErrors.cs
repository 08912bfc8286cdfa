using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Calendars;

public static class CalendarErrors
{
    public static Refusal YearMissing(int year) =>
        new("calendar.year-missing", $"没有 {year} 年的放假与调休数据，无法计算工作日。请管理员先录入 {year} 年的工作日历。");

    public static Refusal WorkingDaysNotPositive =>
        new("calendar.working-days-not-positive", "公示工作日数至少为 1，请管理员检查规则设置。");

    public static readonly Refusal YearFarAway = new("calendar.year-far-away", "请填写今年前后五年以内的年份。");

    public static readonly Refusal HolidaysMissing = new("calendar.holidays-missing", "请逐日填写放假日期；全年没有放假的日历不可信。");

    public static Refusal NotADate(string text) => new("calendar.not-a-date", $"“{text}”不是日期，请按 10月1日 或 20201001 填写。");

    public static Refusal OtherYear(DateOnly day, int year) => new("calendar.other-year", $"{day:yyyy-MM-dd} 不在 {year} 年，请改正。");

    public static Refusal InBothLists(DateOnly day) => new("calendar.in-both-lists", $"{day:yyyy-MM-dd} 既放假又上班，请改正。");

    public static Refusal NotAWeekend(DateOnly day) => new("calendar.not-a-weekend", $"{day:yyyy-MM-dd} 不是周末，不必填作调休上班日。");
}
