using KangyangCase.App.Data;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Who stands on a plan's score sheet: approved, and still in the programme.</summary>
internal static class SheetCandidates
{
    /// <summary>In the order of their candidate numbers; tracked, so that a write may change them.</summary>
    /// <param name="plan">Already found within the actor's scope.</param>
    public static Task<List<SheetCandidate>> SheetCandidatesAsync(this KangyangDb db, AssessmentPlanId plan, CancellationToken cancellation = default) => (
        from assessment in db.Assessments
        join caseFile in db.Cases on assessment.CaseId equals caseFile.Id
        join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
        where assessment.PlanId == plan && assessment.Candidacy == CandidacyStatus.Approved && caseFile.ExitedOn == null
        orderby assessment.CandidateNumber
        select new SheetCandidate(assessment, trainee)).ToListAsync(cancellation);
}

internal sealed record SheetCandidate(Assessment Assessment, Trainee Trainee);
