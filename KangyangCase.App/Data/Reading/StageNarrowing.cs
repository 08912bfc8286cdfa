using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>
/// A stage is derived, so the database cannot answer it; but it can leave out nearly everybody who is not in it.
/// What is left holds all cases of the stage and a few others, and is found from what the stage follows from.
/// </summary>
public static class StageNarrowing
{
    /// <summary>Found by what the stage follows from; the others by asking one case after the other.</summary>
    public static bool IsFound(CaseStage stage) => stage switch
    {
        CaseStage.Completed or CaseStage.PutForward or CaseStage.SentBack or CaseStage.AwaitingAssessment or CaseStage.NotPassed or CaseStage.Passed
            or CaseStage.Posted or CaseStage.UnderObjection or CaseStage.Stopped or CaseStage.ReadyToIssue => true,
        CaseStage.Enrolled or CaseStage.InTraining or CaseStage.Certified or CaseStage.Revoked or CaseStage.Exited => false,
    };

    /// <param name="cases">Already narrowed to the actor's scope.</param>
    public static IQueryable<CaseFile> MaybeIn(this KangyangDb db, IQueryable<CaseFile> cases, IReadOnlyList<CaseStage> stages, DateOnly today)
    {
        if (stages is [var only]) return db.MaybeIn(cases, only, today);
        var ids = stages.Select(stage => db.MaybeIn(cases, stage, today).Select(entry => entry.Id)).Aggregate((all, more) => all.Union(more));
        return cases.Where(entry => ids.Contains(entry.Id));
    }

    private static IQueryable<CaseFile> MaybeIn(this KangyangDb db, IQueryable<CaseFile> cases, CaseStage stage, DateOnly today) => stage switch
    {
        CaseStage.Enrolled or CaseStage.InTraining => cases.Where(entry => entry.ExitedOn == null
            && !db.Assessments.Any(attempt => attempt.CaseId == entry.Id) && !db.Certificates.Any(paper => paper.CaseId == entry.Id)),
        CaseStage.Completed => cases.Where(entry => entry.ExitedOn == null
            && !db.Assessments.Any(attempt => attempt.CaseId == entry.Id) && !db.Certificates.Any(paper => paper.CaseId == entry.Id)
            && db.Enrollments.Any(place => place.CaseId == entry.Id && place.CompletedOn != null)),
        CaseStage.PutForward => Of(cases, db.Assessments.Where(attempt => attempt.Candidacy == CandidacyStatus.PutForward)),
        CaseStage.SentBack => Of(cases, db.Assessments.Where(attempt => attempt.Candidacy == CandidacyStatus.SentBack)),
        CaseStage.AwaitingAssessment => Of(cases, Approved(db, db.AssessmentPlans.Where(plan => plan.MarksSubmittedAt == null))),
        CaseStage.NotPassed or CaseStage.Passed => Of(
            cases,
            Approved(db, db.AssessmentPlans.Where(plan => plan.MarksSubmittedAt != null)).Where(attempt => !db.PostingEntries.Any(entry => entry.AssessmentId == attempt.Id))),
        CaseStage.Posted => Of(cases, Posted(db, db.PublicPostings.Where(posting => posting.LastDay >= today))),
        CaseStage.ReadyToIssue => Of(cases, Posted(db, db.PublicPostings.Where(posting => posting.LastDay < today))
            .Where(attempt => !db.Certificates.Any(paper => paper.AssessmentId == attempt.Id))),
        CaseStage.UnderObjection => Of(cases, Objected(db, ObjectionStatus.Open)),
        CaseStage.Stopped => Of(cases, Objected(db, ObjectionStatus.Upheld)),
        CaseStage.Certified => cases.Where(entry => db.Certificates.Any(paper => paper.CaseId == entry.Id && paper.RevokedOn == null)
            || db.HistoricalCertificates.Any(paper => paper.CaseId == entry.Id)),
        CaseStage.Revoked => cases.Where(entry => db.Certificates.Any(paper => paper.CaseId == entry.Id && paper.RevokedOn != null)),
        CaseStage.Exited => cases.Where(entry => entry.ExitedOn != null),
    };

    private static IQueryable<CaseFile> Of(IQueryable<CaseFile> cases, IQueryable<Assessment> attempts)
    {
        var ids = attempts.Select(attempt => attempt.CaseId);
        return cases.Where(entry => entry.ExitedOn == null && ids.Contains(entry.Id));
    }

    private static IQueryable<Assessment> Approved(KangyangDb db, IQueryable<AssessmentPlan> plans)
    {
        var ids = plans.Select(plan => plan.Id);
        return db.Assessments.Where(attempt => attempt.Candidacy == CandidacyStatus.Approved && ids.Contains(attempt.PlanId));
    }

    private static IQueryable<Assessment> Posted(KangyangDb db, IQueryable<PublicPosting> postings)
    {
        var posted = from posting in postings join entry in db.PostingEntries on posting.Id equals entry.PostingId select entry.AssessmentId;
        return db.Assessments.Where(attempt => posted.Contains(attempt.Id));
    }

    private static IQueryable<Assessment> Objected(KangyangDb db, ObjectionStatus objection)
    {
        var posted = db.PostingEntries.Where(entry => entry.Objection == objection).Select(entry => entry.AssessmentId);
        return db.Assessments.Where(attempt => posted.Contains(attempt.Id));
    }
}
