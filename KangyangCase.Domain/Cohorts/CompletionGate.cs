using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.Domain.Cohorts;

/// <summary>The two settings that completion asks, as they stand on one day, and which of them were confirmed in writing for the cohort.</summary>
/// <param name="Pack">The policy pack whose settings went first; null: none for the goal.</param>
public sealed record CompletionRules(
    Goal Goal, RuleValue<decimal> AttendanceThreshold, RuleValue<LessonHours> MinLessonHours, IReadOnlySet<string> Confirmed, PolicyPack? Pack = null)
{
    public string MinLessonHoursKey => RuleKeys.MinLessonHours(Goal);

    public static CompletionRules From(RuleCatalog catalog, Goal goal, DateOnly on, IReadOnlySet<string> confirmed)
    {
        var pack = catalog.Packs.Choose(goal, on)?.Pack;
        return new(goal, catalog.Number(RuleKeys.AttendanceThreshold, on, pack?.Id), catalog.MinLessonHours(goal, on, pack?.Id), confirmed, pack);
    }
}

/// <summary>May this person complete the training (结业)? Knows no figure of its own.</summary>
public static class CompletionGate
{
    private const string NoClause = "条文未查到";

    public static CompletionVerdict Judge(AttendanceRecord record, CompletionRules rules) =>
        new([Marks(record), Attendance(record, rules), Hours(record, rules)]);

    // Not a rule of the policy: an incomplete list cannot be held against any threshold.
    private static CompletionPart Marks(AttendanceRecord record) => new(
        null,
        "考勤登记",
        "全部课程已登记",
        record.Sessions.Count == 0 ? "尚未排课" : record.Unmarked == 0 ? $"{record.Sessions.Count} 节均已登记" : $"{record.Unmarked} 节未登记",
        "登记完整性，系统要求",
        record.Sessions.Count > 0 && record.Unmarked == 0);

    private static CompletionPart Attendance(AttendanceRecord record, CompletionRules rules)
    {
        var rule = rules.AttendanceThreshold;
        return new(
            RuleKeys.AttendanceThreshold,
            "出勤率",
            rule.IsSet ? $"不低于 {rule.Display}" : rule.Display,
            record.Percent is null ? "尚未排课" : $"{record.Total.PercentText}（{record.Earned} / {record.Scheduled} 学时）",
            rule.Setting?.Clause ?? NoClause,
            rule.IsSet ? record.Percent >= rule.Value : null,
            !rule.IsSet && rules.Confirmed.Contains(RuleKeys.AttendanceThreshold));
    }

    private static CompletionPart Hours(AttendanceRecord record, CompletionRules rules)
    {
        var rule = rules.MinLessonHours;
        return new(
            rules.MinLessonHoursKey,
            "最低学时",
            rule.IsSet ? $"不少于 {rule.Display}" : rule.Display,
            $"{record.Earned} 学时",
            rule.Setting?.Clause ?? NoClause,
            rule.IsSet ? record.Earned >= rule.Value : null,
            !rule.IsSet && rules.Confirmed.Contains(rules.MinLessonHoursKey));
    }
}
