using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Rules;

/// <param name="Edited">An administrator touched it.</param>
public sealed record RuleRow(RuleSetting Setting, string Group, bool Edited);

/// <param name="Subject">班期 养老护理员五级 2020-01 班; only the kind where the record lies outside the actor's scope.</param>
public sealed record ConfirmationRow(Guid Id, string RuleTitle, string Subject, string Text, string ActorName, string At);

public sealed record CalendarRow(int Year, int Holidays, int Workdays, string Source, string Status);

/// <param name="MissingYear">A year whose calendar is needed by now and not there.</param>
public sealed record RulesView(
    IReadOnlyList<RuleRow> Unset, IReadOnlyList<RuleRow> Set, IReadOnlyList<ConfirmationRow> Confirmations, IReadOnlyList<CalendarRow> Years, int? MissingYear, bool MayEdit);

/// <summary>The rules in force, the confirmations given where one is unset, and the years with a calendar.</summary>
public sealed class RuleQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    private const int ConfirmationsShown = 100;

    /// <summary>Next year's notice appears each November.</summary>
    private const int NoticeMonth = 11;

    public async Task<RulesView> ViewAsync(Actor actor, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rules = (await db.Rules.AsNoTracking().OrderBy(rule => rule.Key).ToListAsync(cancellation))
            .ConvertAll(rule => new RuleRow(rule.ToSetting(), RuleDisplay.GroupOf(rule.Key), rule.Edited));
        var years = await db.CalendarYears.AsNoTracking().OrderByDescending(year => year.Year).ToListAsync(cancellation);
        var known = years.Select(year => year.Year).ToHashSet();
        int[] needed = today.Month >= NoticeMonth ? [today.Year, today.Year + 1] : [today.Year];
        return new(
            [.. rules.Where(rule => !rule.Setting.IsSet)], [.. rules.Where(rule => rule.Setting.IsSet)], await ConfirmationsAsync(db, actor, rules, cancellation),
            [.. years.Select(year => year.ToYear()).Select(year => new CalendarRow(year.Year, year.Holidays.Count, year.Workdays.Count, year.Source, year.Status))],
            needed.Where(year => !known.Contains(year)).Select(year => (int?)year).FirstOrDefault(), actor.Is(Role.Administrator));
    }

    private static async Task<IReadOnlyList<ConfirmationRow>> ConfirmationsAsync(
        KangyangDb db, Actor actor, List<RuleRow> rules, CancellationToken cancellation)
    {
        var rows = await db.RuleConfirmations.AsNoTracking().OrderByDescending(row => row.At).Take(ConfirmationsShown).ToListAsync(cancellation);
        var ids = rows.Select(row => Guid.TryParse(row.SubjectId, out var id) ? id : Guid.Empty).ToHashSet();
        var (cohortIds, planIds) = (ids.Select(id => new CohortId(id)).ToList(), ids.Select(id => new AssessmentPlanId(id)).ToList());
        var names = await db.Cohorts(actor).Where(cohort => cohortIds.Contains(cohort.Id)).ToDictionaryAsync(cohort => cohort.Id.Value, cohort => cohort.Name, cancellation);
        foreach (var plan in await db.AssessmentPlans(actor).AsNoTracking().Where(plan => planIds.Contains(plan.Id)).ToListAsync(cancellation)) names[plan.Id.Value] = plan.Name;
        var seen = rows.Where(row => actor.Scope is DataScope.Everything || (Guid.TryParse(row.SubjectId, out var id) && names.ContainsKey(id)));
        return [.. seen.Select(row => new ConfirmationRow(
            row.Id, rules.Find(rule => rule.Setting.Key == row.RuleKey)?.Setting.Title ?? row.RuleKey,
            $"{RuleDisplay.SubjectLabel(row.SubjectKind)} {(Guid.TryParse(row.SubjectId, out var id) ? names.GetValueOrDefault(id, "") : "")}".TrimEnd(),
            row.Text, row.ActorName, ChinaTime.Show(row.At)))];
    }
}
