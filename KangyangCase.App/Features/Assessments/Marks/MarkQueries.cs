using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

public sealed class MarkQueries(IDbContextFactory<KangyangDb> contexts)
{
    /// <summary>The list is for work at hand; older sheets are reached from their plans.</summary>
    public const int SubmittedShown = 30;

    /// <returns>Null when there is no such plan within the actor's scope.</returns>
    public async Task<ScoreSheetView?> SheetAsync(Actor actor, AssessmentPlanId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await db.AssessmentPlans(actor).SingleOrDefaultAsync(entry => entry.Id == id) is not { } plan) return null;
        var settings = await db.RuleCatalogAsync();
        var rule = Judging.RuleFor(plan, settings);
        var visible = MarkingRights.MaySee(actor, plan);
        var candidates = await db.SheetCandidatesAsync(id);
        var postings = await db.PublicPostings.Where(posting => posting.PlanId == id).ToListAsync();
        var posted = postings.SelectMany(posting => posting.Entries).Select(entry => entry.AssessmentId).ToHashSet();
        var rows = candidates.Select(one => Row(one, plan, rule, settings, visible)).ToList();
        var submitted = plan.MarksSubmittedAt is not null;
        return new(
            plan.Id, plan.Name, plan.Goal.Display, plan.AssessedOn, plan.Place,
            SheetStates.Of(submitted, plan.MarksReturnedReason, candidates.Exists(one => one.Assessment.Marks.Count > 0)),
            plan.MarksReturnedReason, rule?.Components ?? [], rule?.PassMark, rule?.Basis.Citation, rows,
            [.. postings.OrderByDescending(posting => posting.Id.Value).Select(posting => posting.Id)],
            visible,
            MayEdit: !submitted && rule is not null && MarkingRights.ToEnter(actor, plan).Succeeded,
            MayReturn: submitted && postings.Count == 0 && CandidateAccess.MayReview(actor),
            MayPost: submitted && CandidateAccess.MayReview(actor) && rows.Exists(row => row.Verdict?.HasPassed == true && !posted.Contains(row.Assessment)));
    }

    /// <summary>Plans with approved candidates: everything still to be marked, then what was submitted last.</summary>
    public async Task<IReadOnlyList<SheetListRow>> ListAsync(Actor actor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var settings = await db.RuleCatalogAsync();
        var inScope = db.AssessmentPlans(actor).AsNoTracking().OrderByDescending(plan => plan.AssessedOn).ThenBy(plan => plan.Name);
        var plans = await inScope.Where(plan => plan.MarksSubmittedAt == null).ToListAsync();
        plans.AddRange(await inScope.Where(plan => plan.MarksSubmittedAt != null).Take(SubmittedShown).ToListAsync());
        var ids = plans.Select(plan => plan.Id).ToList();
        var assessments = await (
            from assessment in db.Assessments
            join caseFile in db.Cases on assessment.CaseId equals caseFile.Id
            where ids.Contains(assessment.PlanId) && assessment.Candidacy == CandidacyStatus.Approved && caseFile.ExitedOn == null
            select assessment).AsNoTracking().ToListAsync();
        var byPlan = assessments.ToLookup(assessment => assessment.PlanId);
        return [.. plans.Where(plan => byPlan.Contains(plan.Id)).Select(plan => ListRow(plan, [.. byPlan[plan.Id]], settings))];
    }

    private static SheetListRow ListRow(AssessmentPlan plan, IReadOnlyList<Assessment> people, RuleCatalog settings)
    {
        var outcomes = people.Select(one => Judging.Judge(plan, one, settings)?.Outcome ?? AssessmentOutcome.Incomplete).ToList();
        return new(
            plan.Id, plan.Name, plan.Goal.Display, plan.AssessedOn, plan.Place,
            SheetStates.Of(plan.MarksSubmittedAt is not null, plan.MarksReturnedReason, people.Any(one => one.Marks.Count > 0)),
            people.Count, outcomes.Count(one => one != AssessmentOutcome.Incomplete), outcomes.Count(one => one == AssessmentOutcome.Absent));
    }

    private static SheetRow Row(SheetCandidate one, AssessmentPlan plan, PassRule? rule, RuleCatalog settings, bool visible) => new(
        one.Assessment.Id, one.Assessment.CaseId, one.Assessment.CandidateNumber, one.Trainee.Name, one.Trainee.FoldedName, one.Trainee.DocumentLastFour,
        visible ? [.. (rule?.Components ?? []).Select(component => one.Assessment.MarkOf(component)?.Display ?? "")] : [],
        visible ? Judging.Judge(plan, one.Assessment, settings) : null);
}
