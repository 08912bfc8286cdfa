using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Rules;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>A live certificate of the case's occupation.</summary>
/// <param name="Id">Null: earned elsewhere, on the person's page.</param>
public sealed record HeldLevel(CertificateId? Id, SkillLevel Level, DateOnly IssuedOn);

/// <summary>Everything on file about one case, read in one go; the page's parts are computed from it.</summary>
/// <param name="Assessor">The organization of the plan, else the one that will assess the cohort, with its filings.</param>
/// <param name="Held">Live level certificates of the same occupation, whoever issued them.</param>
public sealed record CaseFacts(
    CaseFile Case,
    Trainee Trainee,
    string ProviderName,
    CaseStage Stage,
    Enrollment? Enrollment,
    Cohort? Cohort,
    IReadOnlyList<(LessonKind Kind, int Scheduled, int Earned)> HalfLessons,
    CaseStageReader.AttemptRow? Attempt,
    AssessmentPlan? Plan,
    PublicPosting? Posting,
    FilingHistory? Assessor,
    IReadOnlyList<Certificate> Certificates,
    IReadOnlyList<HistoricalCertificate> Historical,
    IReadOnlyList<HeldLevel> Held,
    IReadOnlyList<PracticeRecord> Practice,
    EligibilityAnswer Eligibility,
    RuleCatalog Rules,
    IReadOnlyList<OpenTask> Tasks,
    string? OwnerName,
    WorkingCalendar Calendar,
    DateOnly Today)
{
    /// <summary>The historical certificate by which the case reached its goal.</summary>
    public HistoricalCertificate? Concluding => Historical.FirstOrDefault(entry => entry.Kind.Concludes(Case.Goal));

    /// <summary>Null when there is no such case, or none within the actor's scope.</summary>
    public static async Task<CaseFacts?> ReadAsync(KangyangDb db, Actor actor, CaseFileId id, DateOnly today, CancellationToken cancellation)
    {
        var scoped = db.Cases(actor).AsNoTracking().Where(entry => entry.Id == id);
        if (await scoped.SingleOrDefaultAsync(cancellation) is not { } caseFile) return null;
        var trainee = await db.Trainees.AsNoTracking().SingleAsync(entry => entry.Id == caseFile.TraineeId, cancellation);
        var provider = await db.Organizations.AsNoTracking().SingleAsync(entry => entry.Id == caseFile.ProviderId, cancellation);
        var enrollment = (await db.Enrollments.AsNoTracking().Where(entry => entry.CaseId == id).ToListAsync(cancellation)).MaxBy(entry => entry.EnrolledOn);
        var cohort = enrollment is null ? null : await db.Cohorts.AsNoTracking().SingleAsync(entry => entry.Id == enrollment.CohortId, cancellation);
        var attempt = (await db.LatestAssessmentsAsync(scoped)).GetValueOrDefault(id);
        var plan = attempt is null ? null : await db.AssessmentPlans.AsNoTracking().SingleAsync(entry => entry.Id == attempt.PlanId, cancellation);
        var posting = attempt is null
            ? null
            : await db.PublicPostings.AsNoTracking().FirstOrDefaultAsync(entry => entry.Entries.Any(row => row.AssessmentId == attempt.Assessment.Id), cancellation);
        var assessorId = plan?.OrganizationId ?? cohort?.AssessmentOrganizationId;
        return new(
            caseFile, trainee, provider.Name, (await db.StagesAsync(scoped, today))[id], enrollment, cohort, await HoursAsync(db, enrollment, cancellation),
            attempt, plan, posting,
            assessorId is { } assessor ? await db.FilingHistoryAsync(assessor, cancellation) : null,
            await db.Certificates(actor).AsNoTracking().Where(entry => entry.CaseId == id).ToListAsync(cancellation),
            await db.HistoricalCertificates.AsNoTracking().Where(entry => entry.CaseId == id && entry.WithdrawnOn == null).OrderBy(entry => entry.IssuedOn).ToListAsync(cancellation),
            await HeldAsync(db, caseFile, today, cancellation),
            await db.PracticeRecords.AsNoTracking().Where(entry => entry.TraineeId == trainee.Id).ToListAsync(cancellation),
            (await db.EligibilityAsync(scoped, plan, today, today))[id],
            await db.RuleCatalogAsync(),
            await db.OpenTasksAsync(scoped, today),
            await db.OwnerNameAsync(caseFile.OwnerId),
            await db.WorkingCalendarAsync(),
            today);
    }

    private static async Task<IReadOnlyList<(LessonKind, int, int)>> HoursAsync(KangyangDb db, Enrollment? enrollment, CancellationToken cancellation)
    {
        if (enrollment is null) return [];
        var sessions = await db.TrainingSessions.AsNoTracking().Where(entry => entry.CohortId == enrollment.CohortId)
            .Select(entry => new { entry.Id, entry.Kind, entry.Lessons }).ToListAsync(cancellation);
        var present = (await db.AttendanceMarks.AsNoTracking()
            .Where(mark => mark.EnrollmentId == enrollment.Id && mark.Status == AttendanceStatus.Present)
            .Select(mark => mark.SessionId).ToListAsync(cancellation)).ToHashSet();
        return [.. sessions.GroupBy(entry => entry.Kind).OrderBy(group => group.Key).Select(group =>
            (group.Key, group.Sum(entry => entry.Lessons.Halves), group.Where(entry => present.Contains(entry.Id)).Sum(entry => entry.Lessons.Halves)))];
    }

    private static async Task<IReadOnlyList<HeldLevel>> HeldAsync(KangyangDb db, CaseFile caseFile, DateOnly today, CancellationToken cancellation)
    {
        var occupation = (await db.OccupationCatalogueAsync()).Find(caseFile.Goal.Name)?.Occupation;
        var rows = await (
            from certificate in db.Certificates
            join other in db.Cases on certificate.CaseId equals other.Id
            where other.TraineeId == caseFile.TraineeId && certificate.RevokedOn == null
            select new { certificate.Id, other.Goal, certificate.IssuedOn }).AsNoTracking().ToListAsync(cancellation);
        var historical = await db.HistoricalLevelsAsync(db.Cases.Where(other => other.TraineeId == caseFile.TraineeId), cancellation);
        var earlier = await db.EarlierCertificates.AsNoTracking().Where(entry => entry.TraineeId == caseFile.TraineeId).ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => row.Goal.Name == caseFile.Goal.Name && row.Goal.Level is not null).Select(row => new HeldLevel(row.Id, row.Goal.Level!.Value, row.IssuedOn)),
            .. historical.Where(row => row.Goal.Name == caseFile.Goal.Name).Select(row => new HeldLevel(row.Id, row.Goal.Level!.Value, row.IssuedOn)),
            .. earlier.Select(entry => entry.Held).Where(held => held.IsChecked && held.IssuedOn <= today && IsOf(held.Occupation)).Select(held => new HeldLevel(null, held.Level, held.IssuedOn)),
        ];

        bool IsOf(string name) => occupation?.IsCalled(name) ?? name == caseFile.Goal.Name;
    }
}
