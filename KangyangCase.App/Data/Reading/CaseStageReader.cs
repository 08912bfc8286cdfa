using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Derives the stage of many cases in a handful of queries, whatever their number.</summary>
public static class CaseStageReader
{
    /// <param name="cases">Already narrowed to the actor's scope.</param>
    /// <param name="attempts">Of the same cases, where the caller has read them already.</param>
    public static async Task<IReadOnlyDictionary<CaseFileId, CaseStage>> StagesAsync(
        this KangyangDb db, IQueryable<CaseFile> cases, DateOnly today, IReadOnlyDictionary<CaseFileId, AttemptRow>? attempts = null)
    {
        // IN, not EXISTS: the database starts from the few cases asked for.
        var ids = cases.Select(entry => entry.Id);
        var exits = await cases.Select(entry => new { entry.Id, entry.ExitedOn }).ToListAsync();
        var enrollments = await (
            from enrollment in db.Enrollments
            join cohort in db.Cohorts on enrollment.CohortId equals cohort.Id
            where ids.Contains(enrollment.CaseId)
            select new { enrollment.CaseId, enrollment.CompletedOn, cohort.StartsOn }).ToListAsync();
        var assessments = attempts ?? await db.LatestAssessmentsAsync(cases);
        var certificates = await db.Certificates.Where(certificate => ids.Contains(certificate.CaseId))
            .Select(certificate => new { certificate.CaseId, certificate.RevokedOn }).ToListAsync();
        var historical = await db.ConcludedByHistoryAsync(cases);
        var enrolled = enrollments.ToLookup(row => row.CaseId);
        var issued = certificates.ToLookup(row => row.CaseId);

        return exits.ToDictionary(row => row.Id, row =>
        {
            var attempt = assessments.GetValueOrDefault(row.Id);
            return CaseStages.Derive(new(
                row.ExitedOn is not null,
                enrolled[row.Id].Any(entry => entry.StartsOn <= today),
                enrolled[row.Id].Any(entry => entry.CompletedOn is not null),
                attempt?.Assessment.Candidacy,
                attempt?.MarksSubmittedAt is not null,
                attempt?.Verdict?.Outcome,
                attempt?.Objection,
                attempt?.PostingLastDay < today,
                historical.Contains(row.Id) || issued[row.Id].Any(entry => entry.RevokedOn is null),
                issued[row.Id].Any(entry => entry.RevokedOn is not null)));
        });
    }

    /// <summary>The newest attempt of each case, with what the posting says about it.</summary>
    public static async Task<IReadOnlyDictionary<CaseFileId, AttemptRow>> LatestAssessmentsAsync(this KangyangDb db, IQueryable<CaseFile> cases)
    {
        var ids = cases.Select(entry => entry.Id);
        var rows = await (
            from assessment in db.Assessments
            join plan in db.AssessmentPlans on assessment.PlanId equals plan.Id
            join entry in db.PostingEntries on assessment.Id equals entry.AssessmentId into posted
            from entry in posted.DefaultIfEmpty()
            join posting in db.PublicPostings on entry.PostingId equals posting.Id into postings
            from posting in postings.DefaultIfEmpty()
            where ids.Contains(assessment.CaseId)
            select new
            {
                Assessment = assessment,
                Plan = plan,
                Objection = entry == null ? (ObjectionStatus?)null : entry.Objection,
                ObjectedOn = entry == null ? null : entry.ObjectedOn,
                Posting = posting == null ? (PublicPostingId?)null : posting.Id,
                LastDay = posting == null ? (DateOnly?)null : posting.LastDay,
            }).AsNoTracking().ToListAsync();
        var rules = await db.RuleCatalogAsync();
        return rows.GroupBy(row => row.Assessment.CaseId).ToDictionary(group => group.Key, group =>
        {
            var latest = group.MaxBy(row => row.Assessment.Id.Value)!;
            return new AttemptRow(
                latest.Assessment, latest.Plan.Id, latest.Plan.MarksSubmittedAt, Judging.Judge(latest.Plan, latest.Assessment, rules), latest.Objection, latest.LastDay)
            {
                Plan = latest.Plan,
                Posting = latest.Posting,
                ObjectedOn = latest.ObjectedOn,
            };
        });
    }

    public sealed record AttemptRow(
        Assessment Assessment, AssessmentPlanId PlanId, DateTime? MarksSubmittedAt, AssessmentVerdict? Verdict, ObjectionStatus? Objection, DateOnly? PostingLastDay)
    {
        public required AssessmentPlan Plan { get; init; }

        public PublicPostingId? Posting { get; init; }

        public DateOnly? ObjectedOn { get; init; }
    }
}
