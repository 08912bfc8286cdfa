using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Occupations.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>A person of the class as a possible candidate on the day asked.</summary>
/// <param name="NotOwnStaff">An employer assesses own staff only; null: may be assessed, or no organization chosen yet.</param>
internal sealed record ClassCandidate(
    CaseFileId CaseId, int Number, string Name, string LastFour, DateOnly? CompletedOn, CaseStage Stage, EligibilityAnswer Answer, Refusal? NotOwnStaff,
    bool IsInPlan)
{
    public StoredEligibility Eligibility(DateOnly on, DateOnly announcedOn) =>
        StoredEligibility.Of(Answer, on, announcedOn);

    /// <summary>Why the person cannot be put forward, whatever anybody writes; null when a word or nothing is missing.</summary>
    public Refusal? WhyNot(Goal goal, DateOnly today) =>
        IsInPlan ? AssessmentErrors.AlreadyPutForward
        : CompletedOn is null ? CandidacyErrors.NotCompleted
        : Stage is not (CaseStage.Completed or CaseStage.SentBack or CaseStage.NotPassed) ? CandidacyErrors.WrongStage(Stage)
        : Answer.Verdict is { StopsPutForward: true } verdict
            ? EligibilityErrors.NotEligible(goal, verdict, Answer.EarliestIfEmployed is { } earliest ? (today, earliest) : null)
        : NotOwnStaff;
}

internal static class ClassCandidates
{
    /// <summary>The class in roster order, judged on a day under the conditions of the announcement day.</summary>
    /// <param name="plan">Null while none is chosen.</param>
    public static async Task<IReadOnlyList<ClassCandidate>> ClassCandidatesAsync(
        this KangyangDb db, Actor actor, CohortId cohort, AssessmentPlan? plan, DateOnly on)
    {
        var cases = db.Cases(actor).Where(caseFile => db.Enrollments.Any(place => place.CaseId == caseFile.Id && place.CohortId == cohort));
        var people = await (
            from place in db.Enrollments
            join caseFile in db.Cases(actor) on place.CaseId equals caseFile.Id
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            where place.CohortId == cohort
            orderby place.RosterNumber
            select new { caseFile.Id, place.RosterNumber, trainee.Name, trainee.DocumentLastFour, trainee.Employer, place.CompletedOn }).ToListAsync();
        var stages = await db.StagesAsync(cases, on);
        var answers = await db.EligibilityAsync(cases, plan, on, on);
        var assessor = plan?.OrganizationId ?? await db.Cohorts(actor).Where(one => one.Id == cohort).Select(one => one.AssessmentOrganizationId).SingleOrDefaultAsync();
        var staff = assessor is { } id ? await db.OwnStaffAsync(id) : null;
        var planId = plan?.Id;
        var inPlan = (await db.Assessments.Where(one => one.PlanId == planId && one.Candidacy != CandidacyStatus.SentBack)
            .Select(one => one.CaseId).ToListAsync()).ToHashSet();
        return [.. people.Select(person => new ClassCandidate(
            person.Id, person.RosterNumber, person.Name, person.DocumentLastFour, person.CompletedOn,
            stages[person.Id], answers[person.Id], staff?.WhyNot(person.Employer, on), inPlan.Contains(person.Id)))];
    }
}
