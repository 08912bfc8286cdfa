using KangyangCase.App.Data;
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

public sealed record RulesView(
    IReadOnlyList<RuleRow> Unset, IReadOnlyList<RuleRow> Set, IReadOnlyList<ConfirmationRow> Confirmations, bool MayEdit);

/// <summary>The rules in force, and the confirmations given where one is unset.</summary>
public sealed class RuleQueries(IDbContextFactory<KangyangDb> contexts)
{
    private const int ConfirmationsShown = 100;

    public async Task<RulesView> ViewAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rules = (await db.Rules.AsNoTracking().OrderBy(rule => rule.Key).ToListAsync(cancellation))
            .ConvertAll(rule => new RuleRow(rule.ToSetting(), RuleDisplay.GroupOf(rule.Key), rule.Edited));
        return new(
            [.. rules.Where(rule => !rule.Setting.IsSet)], [.. rules.Where(rule => rule.Setting.IsSet)], await ConfirmationsAsync(db, actor, rules, cancellation),
            actor.Is(Role.Administrator));
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
