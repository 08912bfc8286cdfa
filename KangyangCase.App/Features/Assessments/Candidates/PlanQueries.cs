using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Assessment plans and their candidates.</summary>
public sealed class PlanQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<PlanListView> ListAsync(Actor actor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return new(
            await db.PlanRowsAsync(actor, db.AssessmentPlans(actor)),
            CandidateAccess.MayReview(actor), actor.Is(Role.Examiner), actor.Is(Role.Coordinator));
    }

    /// <summary>Asked for the day of the assessment, and for today once that has passed.</summary>
    private static async Task<Refusal?> FilingProblemAsync(KangyangDb db, AssessmentPlanId id, DateOnly today)
    {
        var plan = await db.AssessmentPlans.AsNoTracking().SingleAsync(one => one.Id == id);
        var answer = (await db.FilingHistoryAsync(plan.OrganizationId)).Answer(plan.Goal, plan.AssessedOn > today ? plan.AssessedOn : today);
        return answer.Outcome == FilingOutcome.NotCovered ? answer.Refusal : null;
    }

    /// <summary>Null when there is no such plan in the actor's scope.</summary>
    public async Task<PlanView?> PlanAsync(Actor actor, AssessmentPlanId id)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.PlanRowsAsync(actor, db.AssessmentPlans(actor).Where(plan => plan.Id == id)) is not [var plan]) return null;
        var rows = await (
            from assessment in db.Assessments
            join caseFile in db.Cases on assessment.CaseId equals caseFile.Id
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            where assessment.PlanId == id
            orderby assessment.CandidateNumber
            select new { Assessment = assessment, trainee.Name, trainee.DocumentLastFour }).AsNoTracking().ToListAsync();
        var live = rows.Where(row => row.Assessment.Candidacy != CandidacyStatus.SentBack).Select(row => row.Assessment.CaseId).ToHashSet();
        var latest = rows.GroupBy(row => row.Assessment.CaseId).ToDictionary(group => group.Key, group => group.Last().Assessment.Id);
        return new(
            plan, today,
            [.. rows.Select(row => new CandidateRow(
                row.Assessment.Id, row.Assessment.CaseId, row.Assessment.CandidateNumber, row.Name, row.DocumentLastFour, row.Assessment.Candidacy,
                row.Assessment.PutForwardOn, StoredEligibility.Read(row.Assessment.Eligibility), row.Assessment.DecidedOn, row.Assessment.DecidedBy,
                row.Assessment.DecisionReason,
                row.Assessment.Candidacy == CandidacyStatus.SentBack
                    && (live.Contains(row.Assessment.CaseId) || latest[row.Assessment.CaseId] != row.Assessment.Id)))],
            CandidateAccess.MayReview(actor) && plan.IsOpen,
            actor.Is(Role.Examiner),
            await FilingProblemAsync(db, id, today));
    }
}

internal static class PlanRows
{
    /// <summary>Newest announcement first, counted in three queries.</summary>
    public static async Task<IReadOnlyList<PlanRow>> PlanRowsAsync(this KangyangDb db, Actor actor, IQueryable<AssessmentPlan> plans)
    {
        var rows = await (
            from plan in plans
            join cohort in db.Cohorts on plan.CohortId equals cohort.Id
            join organization in db.Organizations on plan.OrganizationId equals organization.Id
            orderby plan.AnnouncedOn descending, plan.Name
            select new { Plan = plan, Cohort = cohort.Name, Organization = organization.Name }).AsNoTracking().ToListAsync();
        var candidates = (await db.Assessments.Where(one => plans.Any(plan => plan.Id == one.PlanId))
            .Select(one => new { one.PlanId, one.CaseId, one.Candidacy }).ToListAsync()).ToLookup(one => one.PlanId);
        var posted = (await db.PublicPostings.Where(posting => plans.Any(plan => plan.Id == posting.PlanId)).Select(posting => posting.PlanId).ToListAsync()).ToHashSet();
        return [.. rows.Select(row =>
        {
            // One person counts once: with the live candidacy, or as sent back when there is none.
            var people = candidates[row.Plan.Id].GroupBy(one => one.CaseId)
                .Select(group => group.Select(one => one.Candidacy).OrderBy(state => state == CandidacyStatus.SentBack).First()).ToList();
            var (waiting, approved) = (people.Count(state => state == CandidacyStatus.PutForward), people.Count(state => state == CandidacyStatus.Approved));
            return new PlanRow(
                row.Plan.Id, row.Plan.Name, row.Plan.CohortId, row.Cohort, row.Plan.Goal.Display, row.Organization, row.Plan.AnnouncedOn,
                row.Plan.AssessedOn, row.Plan.Place, waiting, approved, people.Count - waiting - approved,
                posted.Contains(row.Plan.Id) ? PlanStage.Posted
                    : row.Plan.MarksSubmittedAt is not null ? PlanStage.MarksSubmitted
                    : waiting > 0 ? PlanStage.InReview
                    : approved > 0 ? PlanStage.AwaitingMarks
                    : PlanStage.Announced,
                row.Plan.MarksSubmittedAt is null && CandidateAccess.MayPutForward(actor, row.Plan.ProviderId));
        })];
    }
}
