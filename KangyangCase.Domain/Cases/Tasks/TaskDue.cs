using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Rules;

namespace KangyangCase.Domain.Cases.Tasks;

/// <summary>When a task is due, or why no day can be said.</summary>
/// <param name="On">The last day, included.</param>
/// <param name="Basis">结业（2020-09-26）后 3 个工作日; 时限未设定; 等待结业.</param>
public sealed record TaskDue(DateOnly? On, string Basis)
{
    public static readonly TaskDue None = new(null, "不设期限");

    public static TaskDue Fixed(DateOnly day) => new(day, "指定日期");

    /// <summary>So many working days after the anchor; zero is the anchor's own day.</summary>
    public static TaskDue After(TaskAnchor anchor, DateOnly? day, int workingDays, WorkingCalendar calendar)
    {
        var name = TaskAnchors.Label(anchor);
        if (day is not { } start) return new(null, $"等待{name}，其后 {workingDays} 个工作日");
        var due = calendar.AddWorkingDays(start, workingDays);
        return due.Succeeded
            ? new(due.Value, workingDays == 0 ? $"{name}当日" : $"{name}（{start:yyyy-MM-dd}）后 {workingDays} 个工作日")
            : new(null, due.Refusal.Message);
    }

    /// <summary>As the rule says; an unset rule gives no day.</summary>
    public static TaskDue ByRule(DerivedTask task, DateOnly? day, RuleCatalog rules, DateOnly today, WorkingCalendar calendar)
    {
        if (task.Kind == TaskKind.PostingEnd && day is { } end) return new(end, "公示最后一日");
        if (task.Kind.RuleKey() is not { } key) return None;
        var days = rules.WholeNumber(key, day ?? today);
        if (!days.IsSet) return new(null, $"时限{RuleSetting.UnsetLabel}");
        var due = After(task.Anchor, day, days.Value, calendar);
        return days.Setting.IsDemoValue ? due with { Basis = $"{due.Basis}（{RuleSetting.DemoLabel}）" } : due;
    }

    public bool IsOverdue(DateOnly today) => On < today;

    /// <summary>Today is the last day, or one working day is left.</summary>
    public bool IsDueSoon(DateOnly today, WorkingCalendar calendar) => WorkingDaysLeft(today, calendar) is <= 1;

    /// <summary>Working days after today up to the due day, both by the calendar; null when there is no day, it has passed, or a year lacks data.</summary>
    public int? WorkingDaysLeft(DateOnly today, WorkingCalendar calendar)
    {
        if (On is not { } due || due < today) return null;
        var left = 0;
        for (var day = today.AddDays(1); day <= due; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) is not { Succeeded: true } known) return null;
            if (known.Value) left++;
        }
        return left;
    }
}
