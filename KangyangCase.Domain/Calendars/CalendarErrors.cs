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

    public static readonly Refusal NotAdministrator = new("calendar.not-administrator", "只有管理员可以录入或更正工作日历，请联系管理员。");

    public static readonly Refusal SourceMissing = new("calendar.source-missing", "请填写出处：通知名称和文号。");

    public static readonly Refusal ReasonMissing = new("calendar.reason-missing", "请填写录入或更正的原因。");

    public static readonly Refusal NotItsStatus = new("calendar.not-its-status", "请选择这份安排是已公布的，还是暂定的。");

    public static readonly Refusal NothingChanged = new("calendar.nothing-changed", "与现有数据完全相同，没有需要保存的改动。");

    public static readonly Refusal Overtaken = new("calendar.overtaken", "这一年刚被他人改动，什么都没有写入；请刷新页面，核对后再改。");

    public static Refusal OtherYear(DateOnly day, int year) => new("calendar.other-year", $"{day:yyyy-MM-dd} 不在 {year} 年，请改正。");

    public static Refusal InBothLists(DateOnly day) => new("calendar.in-both-lists", $"{day:yyyy-MM-dd} 既放假又上班，请改正。");

    public static Refusal NotAWeekend(DateOnly day) => new("calendar.not-a-weekend", $"{day:yyyy-MM-dd} 不是周末，不必填作调休上班日。");
}
