using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Occupations.Eligibility;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>What each tab of the case page shows, read when it is first opened. Null: no such case within the actor's scope.</summary>
public sealed class CaseTabQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    public async Task<CaseBasics?> BasicsAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Cases(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is not { } caseFile) return null;
        var person = await db.Trainees.AsNoTracking().SingleAsync(entry => entry.Id == caseFile.TraineeId, cancellation);
        if (!await db.Trainees(actor).AnyAsync(entry => entry.Id == person.Id, cancellation))
        {
            return new(
                null,
                [
                    ("姓名", person.Name), ("证件", $"{person.DocumentKind.Label()} 尾号 {person.DocumentLastFour}"), ("建档日期", DateText.Show(caseFile.OpenedOn)),
                    ("学员档案", CaseErrors.PersonElsewhere.Message),
                ],
                [], null);
        }
        var practice = await db.PracticeRecords.AsNoTracking().Where(entry => entry.TraineeId == person.Id).OrderBy(entry => entry.From).ToListAsync(cancellation);
        var provider = await db.Organizations.Where(entry => entry.Id == caseFile.ProviderId).Select(entry => entry.Name).SingleAsync(cancellation);
        return new(
            person.Id,
            [
                ("姓名", person.Name), ("性别", person.Sex.Label()), ("出生日期", DateText.Show(person.BirthDate)),
                ("证件", $"{person.DocumentKind.Label()} 尾号 {person.DocumentLastFour}"), ("手机", person.PhoneLastFour is { } tail ? $"尾号 {tail}" : null),
                ("民族", person.Ethnicity), ("文化程度", person.Schooling), ("户籍所在地", person.HouseholdPlace), ("人员类别", person.TargetGroup), ("工作单位", person.Employer),
                ("办理机构", provider), ("建档日期", DateText.Show(caseFile.OpenedOn)),
            ],
            [.. practice.Select(entry =>
                $"{entry.OccupationName}，{entry.From:yyyy-MM-dd} 起{(entry.To is { } to ? $"至 {to:yyyy-MM-dd}" : "，在岗")}（{entry.Proof.Label()}，{entry.Source}）")],
            caseFile.PreviousCaseId);
    }

    public async Task<IReadOnlyList<CaseTraining>?> TrainingAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.Cases(actor).AnyAsync(entry => entry.Id == id, cancellation)) return null;
        var places = await db.Enrollments.AsNoTracking().Where(entry => entry.CaseId == id).OrderByDescending(entry => entry.EnrolledOn).ToListAsync(cancellation);
        List<CaseTraining> classes = [];
        foreach (var place in places)
        {
            var cohort = await db.Cohorts.AsNoTracking().SingleAsync(entry => entry.Id == place.CohortId, cancellation);
            var sessions = await db.TrainingSessions.AsNoTracking().Where(entry => entry.CohortId == cohort.Id).ToListAsync(cancellation);
            var marks = await db.AttendanceMarks.AsNoTracking().Where(mark => mark.EnrollmentId == place.Id)
                .ToDictionaryAsync(mark => mark.SessionId, mark => (AttendanceStatus?)mark.Status, cancellation);
            classes.Add(Training(cohort, place, [.. sessions.OrderBy(one => one.Date).ThenBy(one => one.Part)], marks, today));
        }
        return classes;
    }

    public async Task<IReadOnlyList<CaseAttempt>?> AttemptsAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.Cases(actor).AnyAsync(entry => entry.Id == id, cancellation)) return null;
        var rules = await db.RuleCatalogAsync();
        var attempts = (await db.Assessments.AsNoTracking().Where(entry => entry.CaseId == id).ToListAsync(cancellation)).OrderByDescending(entry => entry.Id.Value).ToList();
        var plans = await db.AssessmentPlans.AsNoTracking().Where(plan => db.Assessments.Any(one => one.CaseId == id && one.PlanId == plan.Id))
            .ToDictionaryAsync(plan => plan.Id, cancellation);
        var postings = await db.PublicPostings.AsNoTracking()
            .Where(posting => posting.Entries.Any(entry => db.Assessments.Any(one => one.Id == entry.AssessmentId && one.CaseId == id))).ToListAsync(cancellation);
        return [.. attempts.Select(attempt =>
        {
            var plan = plans[attempt.PlanId];
            var verdict = plan.MarksSubmittedAt is null ? null : Judging.Judge(plan, attempt, rules);
            var posting = postings.FirstOrDefault(one => one.EntryOf(attempt.Id) is not null);
            return new CaseAttempt(
                plan.Name, AssessmentUrls.Plan(plan.Id), attempt.CandidateNumber, plan.AssessedOn, attempt.PutForwardOn, CaseDisplay.Label(attempt.Candidacy), attempt.DecisionReason,
                plan.MarksSubmittedAt is null ? (attempt.Candidacy == CandidacyStatus.Approved ? "成绩尚未提交" : null) : verdict is null ? null : $"{verdict.Outcome.Label()}：{verdict.Reason}",
                verdict is null ? Tone.Neutral : verdict.HasPassed ? Tone.Success : Tone.Error,
                plan.MarksSubmittedAt is null ? [] : Marks(attempt, verdict), posting is null ? null : Posted(posting, attempt.Id));
        })];
    }

    public async Task<IReadOnlyList<CaseCertificate>?> CertificatesAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Cases(actor).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) is not { } caseFile) return null;
        var papers = await db.Certificates(actor).AsNoTracking().Where(entry => entry.CaseId == id).OrderByDescending(entry => entry.IssuedOn).ToListAsync(cancellation);
        var receipts = await db.CertificateReceipts.AsNoTracking().Where(receipt => db.Certificates.Any(one => one.Id == receipt.CertificateId && one.CaseId == id))
            .ToDictionaryAsync(receipt => receipt.CertificateId, cancellation);
        var issuers = await db.Organizations.Where(entry => db.Certificates.Any(one => one.CaseId == id && one.OrganizationId == entry.Id))
            .ToDictionaryAsync(entry => entry.Id, entry => entry.Name, cancellation);
        var prints = await CaseLog.PrintsAsync(db, papers, cancellation);
        var historical = await db.HistoricalCertificates(actor).AsNoTracking().Where(entry => entry.CaseId == id).ToListAsync(cancellation);
        var past = historical.Select(entry => new CaseCertificate(
            entry.Id, HistoryUrls.Certificate(entry.Id), true, entry.Number, entry.IssuedOn, entry.WithdrawnOn, entry.WithdrawalReason, $"{entry.Kind.Label()}，见证书内容", 0, null, null, false));
        return [.. papers.Select(paper =>
        {
            var receipt = receipts.GetValueOrDefault(paper.Id);
            return new CaseCertificate(
                paper.Id, CertificateUrls.Detail(paper.Id), false, paper.Number, paper.IssuedOn, paper.RevokedOn, paper.RevocationReason, issuers[paper.OrganizationId], prints[paper.Id], receipt?.CollectedOn, receipt?.Note,
                receipt is null && paper.RevokedOn is null && CaseAccess.MayHandOut(actor, caseFile));
        }).Concat(past).OrderByDescending(entry => entry.IssuedOn)];
    }

    private static CaseTraining Training(
        Cohort cohort, Enrollment place, IReadOnlyList<TrainingSession> sessions, IReadOnlyDictionary<TrainingSessionId, AttendanceStatus?> marks, DateOnly today)
    {
        var record = new AttendanceRecord(sessions.Select(one => new AttendedSession(one.Date, one.Kind, one.Lessons, marks.GetValueOrDefault(one.Id))));
        return new(
            cohort.Name, CohortUrls.Detail(cohort.Id), $"{cohort.StartsOn:yyyy-MM-dd} 开班{(cohort.EndsOn is { } end ? $"，计划至 {end:yyyy-MM-dd}" : "")}", place.CompletedOn,
            [.. sessions.Select(one => one.Kind).Distinct().Order().Select(kind => Hours(CaseDisplay.Label(kind), record.ByKind(kind)))], Hours("合计", record.Total),
            [.. sessions.Select(one =>
            {
                var (mark, tone) = CaseDisplay.Of(marks.GetValueOrDefault(one.Id), one.Date > today);
                return new CaseSession(one.Date, one.Part.Label(), CaseDisplay.Label(one.Kind), one.Lessons.ToString(), one.Topic, mark, tone);
            })]);
    }

    private static CaseHoursOfKind Hours(string label, EarnedHours hours) => new(label, hours.Earned.ToString(), hours.Scheduled.ToString(), (int)(hours.Percent ?? 0));

    private static IReadOnlyList<CaseMark> Marks(Assessment attempt, AssessmentVerdict? verdict) => verdict is null
        ? [.. attempt.Marks.Select(mark => new CaseMark(mark.Component, mark.Value.Display, ""))]
        : [.. verdict.Components.Select(one => new CaseMark(one.Component, one.Mark?.Display ?? "未录入", one.Reason))];

    private static CasePosted Posted(PublicPosting posting, AssessmentId attempt) => new(
        AssessmentUrls.Posting(posting.Id), posting.PostedOn, posting.WorkingDays, posting.LastDay,
        posting.EntryOf(attempt) is { Objection: not ObjectionStatus.None } entry
            ? $"{entry.ObjectedOn:yyyy-MM-dd} 登记异议，{entry.Objection.Label()}{(entry.DecisionReason is { } reason ? $"：{reason}" : "")}"
            : null);
}
