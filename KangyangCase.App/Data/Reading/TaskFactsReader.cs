using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Occupations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Collects what the tasks of many cases follow from.</summary>
internal static class TaskFactsReader
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    private sealed record Place(CaseFileId Case, DateOnly? CompletedOn, CohortId Cohort, string Name, DateOnly StartsOn, DateOnly? EndsOn, OrganizationId? Assessor, DateOnly? LastLesson);

    private sealed record Session(CaseFileId Case, TrainingSessionId Id, DateOnly Date);

    private sealed record Paper(CaseFileId Case, CertificateId Id, DateOnly IssuedOn, bool Collected);

    public static async Task<IReadOnlyList<(TaskCase Case, TaskFacts Facts)>> ReadAsync(KangyangDb db, IQueryable<CaseFile> cases, RuleCatalog rules, DateOnly today)
    {
        var attempts = await db.LatestAssessmentsAsync(cases);
        var stages = await db.StagesAsync(cases, today, attempts);
        if (stages.Count == 0) return [];
        var people = await (
            from entry in cases
            join trainee in db.Trainees on entry.TraineeId equals trainee.Id
            select new { entry.Id, entry.Goal, entry.ProviderId, entry.OwnerId, trainee.Name }).AsNoTracking().ToListAsync();
        var places = (await PlacesAsync(db, cases)).ToLookup(place => place.Case);
        var unmarked = (await UnmarkedAsync(db, cases, today)).ToLookup(session => session.Case);
        var papers = (await PapersAsync(db, cases)).ToLookup(paper => paper.Case);
        var missing = await MissingDocumentReader.ReadAsync(db, cases, rules, today);
        var barred = await BarredAsync(db, cases, stages, today);
        var confirmed = (await db.RuleConfirmations.AsNoTracking().Where(one => one.SubjectKind == "cohort").Select(one => new { one.SubjectId, one.RuleKey }).ToListAsync())
            .Select(one => (one.SubjectId, one.RuleKey)).ToHashSet();
        return [.. people.Select(person =>
        {
            var place = places[person.Id].MaxBy(one => one.StartsOn);
            var attempt = attempts.GetValueOrDefault(person.Id);
            var sessions = unmarked[person.Id].OrderBy(one => one.Date).ToList();
            var paper = papers[person.Id].MaxBy(one => one.IssuedOn);
            var anchors = new TaskAnchors(
                place?.StartsOn, place?.EndsOn ?? place?.LastLesson, place?.CompletedOn, attempt?.Assessment.PutForwardOn, attempt?.Assessment.DecidedOn, attempt?.Plan.AssessedOn,
                attempt?.MarksSubmittedAt is { } at ? DateOnly.FromDateTime(at + ChinaOffset) : null, attempt?.ObjectedOn, attempt?.PostingLastDay, paper?.IssuedOn,
                sessions is [var oldest, ..] ? oldest.Date : null);
            var stage = stages[person.Id];
            return (
                new TaskCase(
                    person.Id, person.Name, person.Goal, person.ProviderId, stage, person.OwnerId, place?.Cohort, place?.Name, attempt?.Plan.OrganizationId ?? place?.Assessor,
                    attempt?.PlanId, attempt?.Plan.Name, attempt?.Posting, paper?.Id, sessions is [var first, ..] ? first.Id : null),
                new TaskFacts(
                    stage, today, anchors, missing(person.Id), [.. sessions.Select(one => one.Date)], barred.GetValueOrDefault(person.Id) == Bar.Stopped,
                    Unset(stage, person.Goal, place, barred.GetValueOrDefault(person.Id), rules, confirmed, today), paper?.Collected == true, attempt?.Assessment.DecisionReason));
        })];
    }

    private enum Bar
    {
        None,
        Stopped,
        NoConditions,
    }

    private static IReadOnlyList<string> Unset(
        CaseStage stage, Goal goal, Place? place, Bar bar, RuleCatalog rules, HashSet<(string Subject, string Rule)> confirmed, DateOnly today)
    {
        if (bar == Bar.NoConditions) return [$"{goal.Display}的申报条件"];
        if (stage != CaseStage.InTraining || place is null || (place.EndsOn ?? place.LastLesson) is not { } end || end > today) return [];
        var pack = rules.Packs.Choose(goal, today)?.Pack.Id;
        var subject = place.Cohort.Value.ToString();
        List<string> titles = [];
        if (rules.Number(RuleKeys.AttendanceThreshold, today, pack) is { IsSet: false } attendance && !confirmed.Contains((subject, RuleKeys.AttendanceThreshold)))
        {
            titles.Add(attendance.Setting?.Title ?? "结业所需出勤率");
        }
        if (rules.MinLessonHours(goal, today, pack) is { IsSet: false } hours && !confirmed.Contains((subject, RuleKeys.MinLessonHours(goal))))
        {
            titles.Add(hours.Setting?.Title ?? "最低培训学时");
        }
        return titles;
    }

    /// <summary>Only those about to be put forward are judged.</summary>
    private static async Task<Dictionary<CaseFileId, Bar>> BarredAsync(
        KangyangDb db, IQueryable<CaseFile> cases, IReadOnlyDictionary<CaseFileId, CaseStage> stages, DateOnly today)
    {
        var completed = stages.Where(pair => pair.Value == CaseStage.Completed).Select(pair => pair.Key).ToList();
        if (completed.Count == 0) return [];
        return (await db.EligibilityAsync(cases.Where(entry => completed.Contains(entry.Id)), null, today, today)).ToDictionary(
            pair => pair.Key, pair => pair.Value.Verdict is not { } verdict ? Bar.NoConditions : verdict.StopsPutForward ? Bar.Stopped : Bar.None);
    }

    private static Task<List<Place>> PlacesAsync(KangyangDb db, IQueryable<CaseFile> cases) => (
        from entry in db.Enrollments
        join cohort in db.Cohorts on entry.CohortId equals cohort.Id
        where cases.Select(one => one.Id).Contains(entry.CaseId)
        select new Place(
            entry.CaseId, entry.CompletedOn, cohort.Id, cohort.Name, cohort.StartsOn, cohort.EndsOn, cohort.AssessmentOrganizationId,
            db.TrainingSessions.Where(session => session.CohortId == cohort.Id).Max(session => (DateOnly?)session.Date))).ToListAsync();

    private static Task<List<Session>> UnmarkedAsync(KangyangDb db, IQueryable<CaseFile> cases, DateOnly today) => (
        from entry in db.Enrollments
        join session in db.TrainingSessions on entry.CohortId equals session.CohortId
        where entry.CompletedOn == null && session.Date <= today && cases.Select(one => one.Id).Contains(entry.CaseId)
            && !db.AttendanceMarks.Any(mark => mark.SessionId == session.Id && mark.EnrollmentId == entry.Id)
        select new Session(entry.CaseId, session.Id, session.Date)).ToListAsync();

    private static Task<List<Paper>> PapersAsync(KangyangDb db, IQueryable<CaseFile> cases) => (
        from paper in db.Certificates
        where paper.RevokedOn == null && cases.Select(one => one.Id).Contains(paper.CaseId)
        select new Paper(paper.CaseId, paper.Id, paper.IssuedOn, db.CertificateReceipts.Any(receipt => receipt.CertificateId == paper.Id))).ToListAsync();
}
