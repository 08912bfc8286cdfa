using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

public static class TrainingSessionErrors
{
    public static readonly Refusal LessonsOutOfRange = new(
        "session.lessons-out-of-range", $"每半天的学时应大于 0，不超过 {TrainingSession.MostLessons}（1 学时 45 分钟）。");

    public static readonly Refusal TopicTooLong = new("session.topic-too-long", $"课程内容不能超过 {TrainingSession.TopicLimit} 个字。");

    public static readonly Refusal SlotTaken = new("session.slot-taken", "这个班期在同一天同一时段已有课，请改时段或删除原课。");

    public static readonly Refusal NotFound = new("session.not-found", "找不到这节课，可能已被删除，请刷新。");

    public static readonly Refusal InTheFuture = new("session.in-the-future", "课程尚未开始，不能登记考勤。");

    public static readonly Refusal DatesMissing = new("session.dates-missing", "请填写起止日期；只排一节时两个日期相同。");

    public static readonly Refusal PartMissing = new("session.part-missing", "请至少选择一个时段：上午、下午或晚上。");

    public static readonly Refusal RangeTooLong = new("session.range-too-long", $"一次最多排 {SessionSeries.MostDays} 天的课，请检查起止日期。");

    public static readonly Refusal NothingToSchedule = new("session.nothing-to-schedule", "没有可以排的课：所选日期都是休息日，或这些时段都已有课。");

    public static readonly Refusal AlreadyMarked = new("session.already-marked", "这节课已登记考勤，不能删除；请先清除这节课的全部考勤。");

    public static readonly Refusal SomebodyCompleted = new(
        "session.somebody-completed", "班期已有人结业，课表是他们结业学时的分母，不能再增加课程。");

    public static Refusal SlotTakenOn(DateOnly date, DayPart part) => new(SlotTaken.Code, $"{date:yyyy-MM-dd} {part.Label()}已有课，请改时段或删除原课。");

    public static Refusal BeforeStart(DateOnly start) => new("session.before-start", $"上课日期不能早于开班日期 {start:yyyy-MM-dd}。");

    public static Refusal AfterEnd(DateOnly end) => new("session.after-end", $"上课日期不能晚于班期结束日期 {end:yyyy-MM-dd}。");
}
