using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Certificates;

/// <summary>One posted or named result with everything that issuing it needs.</summary>
/// <param name="RevokedNumber">A certificate of this case that was revoked before; null: none.</param>
public sealed record IssueCandidate(
    Assessment Assessment, AssessmentPlan Plan, CaseFile Case, Trainee Trainee, IssueFacts Facts, string? RevokedNumber);

/// <summary>Collects what decides about issuing; the page and the write ask the same facts.</summary>
internal static class IssueReader
{
    /// <param name="assessments">Already narrowed to the actor's scope.</param>
    public static async Task<List<IssueCandidate>> IssueCandidatesAsync(
        this KangyangDb db, IQueryable<Assessment> assessments, CancellationToken cancellation = default)
    {
        var rows = await (
            from assessment in assessments
            join plan in db.AssessmentPlans on assessment.PlanId equals plan.Id
            join caseFile in db.Cases on assessment.CaseId equals caseFile.Id
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            join entry in db.PostingEntries on assessment.Id equals entry.AssessmentId into entries
            from entry in entries.DefaultIfEmpty()
            join posting in db.PublicPostings on entry.PostingId equals posting.Id into postings
            from posting in postings.DefaultIfEmpty()
            orderby plan.Id, assessment.CandidateNumber
            select new
            {
                Assessment = assessment,
                Plan = plan,
                Case = caseFile,
                Trainee = trainee,
                Objection = entry == null ? (ObjectionStatus?)null : entry.Objection,
                LastDay = posting == null ? (DateOnly?)null : posting.LastDay,
            }).AsNoTracking().ToListAsync(cancellation);
        var issued = (await db.Certificates.AsNoTracking()
            .Where(certificate => assessments.Any(assessment => assessment.CaseId == certificate.CaseId))
            .Select(certificate => new { certificate.CaseId, certificate.Number, certificate.RevokedOn })
            .ToListAsync(cancellation)).ToLookup(row => row.CaseId);
        var rules = await db.RuleCatalogAsync();
        return [.. rows.Select(row => new IssueCandidate(
            row.Assessment, row.Plan, row.Case, row.Trainee,
            new IssueFacts(
                row.Assessment.Id, row.Case.Id, row.Case.Goal,
                row.Plan.MarksSubmittedAt is not null,
                Judging.Judge(row.Plan, row.Assessment, rules)?.Outcome,
                row.LastDay,
                row.Objection,
                row.Case.ExitedOn is not null,
                issued[row.Case.Id].FirstOrDefault(entry => entry.RevokedOn is null)?.Number),
            issued[row.Case.Id].FirstOrDefault(entry => entry.RevokedOn is not null)?.Number))];
    }
}
