using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A coordinator's written word where a rule of completion is unset: once per rule and cohort.</summary>
public sealed class ConfirmUnsetRule(WriteGate gate)
{
    public sealed record Input(CohortId CohortId, string RuleKey, string Text);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.RunAsync(actor, scope => WriteAsync(scope, input), cancellation);

    private static async Task<Result> WriteAsync(WriteScope scope, Input input)
    {
        var cohort = await scope.Db.CohortToRunAsync(scope.Actor, input.CohortId);
        if (!cohort.Succeeded) return cohort.Refusal;
        var text = input.Text.Trim();
        if (text.Length == 0) return CompletionErrors.ConfirmationMissing;
        if (text.Length > CompletionErrors.ConfirmationLimit) return CompletionErrors.ConfirmationTooLong;
        var rules = await scope.Db.CompletionRulesAsync(cohort.Value, scope.Today);
        if (!UnsetKeys(rules).Contains(input.RuleKey)) return CompletionErrors.RuleIsSet;
        if (rules.Confirmed.Contains(input.RuleKey)) return CompletionErrors.AlreadyConfirmed;

        scope.Db.RuleConfirmations.Add(new RuleConfirmation
        {
            Id = Guid.CreateVersion7(),
            RuleKey = input.RuleKey,
            SubjectKind = CompletionRulesReader.SubjectKind,
            SubjectId = input.CohortId.Value.ToString(),
            Text = text,
            ActorName = scope.Actor.DisplayName,
            At = scope.Now,
        });
        var title = await scope.Db.Rules.Where(rule => rule.Key == input.RuleKey).Select(rule => rule.Title).FirstOrDefaultAsync();
        await scope.LogAsync(
            "rule.confirmed", "cohort", input.CohortId.Value, $"{cohort.Value.Name}：“{title ?? "最低培训学时"}”未设定，作书面确认", text,
            details: new { rule = input.RuleKey });
        return Result.Success;
    }

    private static IEnumerable<string> UnsetKeys(CompletionRules rules)
    {
        if (!rules.AttendanceThreshold.IsSet) yield return RuleKeys.AttendanceThreshold;
        if (!rules.MinLessonHours.IsSet) yield return rules.MinLessonHoursKey;
    }
}
