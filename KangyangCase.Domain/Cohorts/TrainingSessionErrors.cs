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

    public static Refusal BeforeStart(DateOnly start) => new("session.before-start", $"上课日期不能早于开班日期 {start:yyyy-MM-dd}。");

    public static Refusal AfterEnd(DateOnly end) => new("session.after-end", $"上课日期不能晚于班期结束日期 {end:yyyy-MM-dd}。");
}
