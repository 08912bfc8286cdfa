using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>Whether the organization's filings let a certificate be issued; the list, the preview and the write ask the same.</summary>
internal sealed record FilingCoverage(FilingHistory History, IReadOnlySet<string> ConfirmedPlans)
{
    public static async Task<FilingCoverage> ReadAsync(KangyangDb db, OrganizationId organization, CancellationToken cancellation)
    {
        var confirmed = await db.RuleConfirmations.AsNoTracking()
            .Where(one => one.RuleKey == FilingRules.UnsetAtIssue && one.SubjectKind == ConfirmFiling.SubjectKind).Select(one => one.SubjectId).ToListAsync(cancellation);
        return new(await db.FilingHistoryAsync(organization, cancellation), confirmed.ToHashSet());
    }

    /// <summary>First the gate of the result, then the filing.</summary>
    public Refusal? WhyNot(IssueCandidate person, DateOnly on) =>
        person.Facts.MayIssue(on) is { Succeeded: false } gate ? gate.Refusal
        : IsUnset(person.Plan, on) && IsConfirmed(person.Plan) ? null
        : History.Answer(person.Facts.Goal, on).Refusal;

    /// <summary>The scope is not on file, and nobody gave a word for this plan yet.</summary>
    public bool NeedsWord(AssessmentPlan plan, DateOnly on) => IsUnset(plan, on) && !IsConfirmed(plan);

    private bool IsUnset(AssessmentPlan plan, DateOnly on) => History.Answer(plan.Goal, on).Outcome == FilingOutcome.Unset;

    private bool IsConfirmed(AssessmentPlan plan) => ConfirmedPlans.Contains(plan.Id.Value.ToString());
}
