namespace KangyangCase.Domain.Common;

public static class LessonHoursErrors
{
    public static Refusal OutOfRange => new("lesson-hours.out-of-range", $"学时应在 0 至 {LessonHours.MaxLessons} 之间，请改正。");

    public static Refusal NotHalves => new("lesson-hours.not-halves", "学时只能是整数或半学时（如 2 或 1.5），请改正。");

    public static Refusal NotANumber => new("lesson-hours.not-a-number", "学时不是数字，请填写如 2 或 1.5。");
}
