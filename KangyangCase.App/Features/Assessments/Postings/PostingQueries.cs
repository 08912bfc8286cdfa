using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Security.Keys;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>One posting, and what would be posted.</summary>
public sealed class PostingQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, PersonalDataProtector protector)
{
    /// <returns>Null when there is no such posting within the actor's scope.</returns>
    public async Task<PostingView?> FindAsync(Actor actor, PublicPostingId id)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.PublicPostings(actor).AsNoTracking().SingleOrDefaultAsync(posting => posting.Id == id) is not { } posting) return null;
        var plan = await db.AssessmentPlans(actor).AsNoTracking().SingleAsync(entry => entry.Id == posting.PlanId);
        var organization = await db.Organizations.Where(entry => entry.Id == posting.OrganizationId).Select(entry => entry.Name).SingleAsync();
        var components = Judging.RuleFor(plan, await db.RuleCatalogAsync())?.Components ?? [];
        var ids = posting.Entries.Select(entry => entry.AssessmentId).ToList();
        var people = await (
            from assessment in db.Assessments
            join caseFile in db.Cases on assessment.CaseId equals caseFile.Id
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            where ids.Contains(assessment.Id)
            orderby assessment.CandidateNumber
            select new { assessment, trainee }).AsNoTracking().ToListAsync();
        return new(
            posting.Id, plan.Id, plan.Name, plan.Goal.Display, organization, posting.PostedOn, posting.WorkingDays, posting.LastDay, posting.HasRunOut(today),
            today, PostingCalendar.Of(posting.PostedOn, posting.LastDay, await db.WorkingCalendarAsync()), components,
            [.. people.Select(one => Row(one.assessment, one.trainee, components, posting.EntryOf(one.assessment.Id)))],
            MayObject: RaiseObjection.MayRaise(actor) && !posting.HasRunOut(today),
            MayDecide: CandidateAccess.MayReview(actor));
    }

    /// <returns>Null when there is no such plan within the actor's scope, or the actor may not post.</returns>
    public async Task<PostingPreview?> PreviewAsync(Actor actor, AssessmentPlanId id)
    {
        if (!CandidateAccess.MayReview(actor)) return null;
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.AssessmentPlans(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id) is not { } plan) return null;
        var planned = await db.PlanPostingAsync(plan, today);
        if (!planned.Succeeded) return new(plan.Id, plan.Name, plan.Goal.Display, today, planned.Refusal, 0, default, null, [], []);
        var (people, window) = planned.Value;
        var components = Judging.RuleFor(plan, await db.RuleCatalogAsync())?.Components ?? [];
        return new(
            plan.Id, plan.Name, plan.Goal.Display, today, null, window.WorkingDays, window.LastDay,
            PostingCalendar.Of(today, window.LastDay, await db.WorkingCalendarAsync()), components,
            [.. people.Select(one => Row(one.Assessment, one.Trainee, components, null))]);
    }

    private PostedRow Row(Assessment assessment, Trainee trainee, IReadOnlyList<AssessmentComponent> components, PostingEntry? entry) => new(
        assessment.Id, assessment.CaseId, assessment.CandidateNumber, trainee.Name,
        PublicMask.Of(protector.Open(SealPurposes.DocumentNumber, trainee.Document)),
        [.. components.Select(component => assessment.MarkOf(component)?.Display ?? "")],
        entry is null or { Objection: ObjectionStatus.None }
            ? null
            : new(entry.Objection, entry.ObjectedOn, entry.ObjectionText, entry.DecidedOn, entry.DecisionReason));
}
