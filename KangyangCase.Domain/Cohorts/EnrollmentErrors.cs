using KangyangCase.Domain.Common;

namespace KangyangCase.Domain.Cohorts;

public static class EnrollmentErrors
{
    public static Refusal AlreadyCompleted(DateOnly on) => new("enrollment.already-completed", $"已于 {on:yyyy-MM-dd} 结业，不必重复办理。");
}
