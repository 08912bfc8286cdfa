using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Who of a class may be put forward today, and who may not, and why.</summary>
public sealed class PutForwardQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Null when there is no such cohort that the actor may put forward.</summary>
    /// <param name="planId">Null: the newest open plan, when there is one.</param>
    public async Task<PutForwardView?> ForAsync(Actor actor, CohortId id, AssessmentPlanId? planId = null)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.CohortToAssessAsync(actor, id) is not { Succeeded: true, Value: var cohort }) return null;
        var open = (await db.PlanRowsAsync(actor, db.AssessmentPlans(actor).Where(plan => plan.CohortId == id))).Where(plan => plan.IsOpen).ToList();
        var chosen = open.Find(plan => plan.Id == planId) ?? (planId is null && open.Count > 0 ? open[0] : null);
        var plan = chosen is null ? null : await db.AssessmentPlans.AsNoTracking().SingleAsync(one => one.Id == chosen.Id);
        var people = await db.ClassCandidatesAsync(actor, id, plan, today);
        var reasons = await SentBackReasonsAsync(db, id);
        var organization = await db.Organizations.Where(one => one.Id == cohort.AssessmentOrganizationId).Select(one => one.Name).FirstOrDefaultAsync();
        var rules = await db.RuleCatalogAsync();
        var lead = rules.Find(RuleKeys.AnnouncementLeadDays, plan?.AnnouncedOn ?? today, rules.PackFor(plan, cohort.Goal, plan?.AnnouncedOn ?? today)?.Pack.Id);
        return new(
            id, cohort.Name, cohort.Goal.Display, organization, today, open, chosen,
            [.. people.Where(person => person.CompletedOn is not null).Select(person => new PutForwardRow(
                person.CaseId, person.Number, person.Name, person.LastFour, person.CompletedOn, person.Stage,
                person.Eligibility(today, plan?.AnnouncedOn ?? today), person.WhyNot(cohort.Goal, today),
                person.Stage == CaseStage.SentBack ? reasons.GetValueOrDefault(person.CaseId) : null, person.IsInPlan))],
            people.Count(person => person.CompletedOn is null && person.Stage != CaseStage.Exited),
            lead?.Display ?? RuleSetting.UnsetLabel, lead?.Clause ?? "",
            cohort.AssessmentOrganizationId is { } assessor ? (await db.FilingHistoryAsync(assessor)).Answer(cohort.Goal, today) : null);
    }

    private static async Task<Dictionary<CaseFileId, string?>> SentBackReasonsAsync(KangyangDb db, CohortId cohort)
    {
        var rows = await db.Assessments.AsNoTracking()
            .Where(one => one.Candidacy == CandidacyStatus.SentBack && db.Enrollments.Any(place => place.CaseId == one.CaseId && place.CohortId == cohort))
            .Select(one => new { one.Id, one.CaseId, one.DecisionReason }).ToListAsync();
        return rows.GroupBy(row => row.CaseId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Id.Value)!.DecisionReason);
    }
}
