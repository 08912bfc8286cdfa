using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <param name="Locked">Why this person's mark cannot be changed; null when it can.</param>
public sealed record AttendanceRow(EnrollmentId Id, int Number, string Name, string LastFour, AttendanceStatus? Status, string? Locked);

/// <param name="WhyNot">Why nothing can be marked; null when it can.</param>
/// <param name="Previous">Neighbours in the timetable.</param>
public sealed record AttendanceSheet(
    CohortId CohortId, string CohortName, TrainingSession Session, IReadOnlyList<AttendanceRow> Rows, string? WhyNot,
    TrainingSession? Previous, TrainingSession? Next)
{
    public bool MayMark => WhyNot is null;

    public int Count(AttendanceStatus? status) => Rows.Count(row => row.Status == status && (status is not null || row.Locked is null));
}

/// <summary>One session's attendance list.</summary>
public sealed class AttendanceQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Null when there is no such session in the actor's scope.</summary>
    public async Task<AttendanceSheet?> SheetAsync(Actor actor, CohortId id, TrainingSessionId sessionId)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Cohorts(actor).AsNoTracking().SingleOrDefaultAsync(cohort => cohort.Id == id) is not { } cohort) return null;
        var sessions = await db.SessionsInOrderAsync(id);
        var place = sessions.ToList().FindIndex(session => session.Id == sessionId);
        if (place < 0) return null;

        var marks = await db.AttendanceMarks.AsNoTracking().Where(mark => mark.SessionId == sessionId)
            .ToDictionaryAsync(mark => mark.EnrollmentId, mark => (AttendanceStatus?)mark.Status);
        var people = await (
            from enrollment in db.Enrollments
            join caseFile in db.Cases on enrollment.CaseId equals caseFile.Id
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            where enrollment.CohortId == id
            orderby enrollment.RosterNumber
            select new { enrollment.Id, enrollment.RosterNumber, trainee.Name, trainee.DocumentLastFour, enrollment.CompletedOn, caseFile.ExitedOn }).ToListAsync();
        return new(
            id, cohort.Name, sessions[place],
            [.. people.Select(person => new AttendanceRow(
                person.Id, person.RosterNumber, person.Name, person.DocumentLastFour, marks.GetValueOrDefault(person.Id),
                Locked(person.CompletedOn, person.ExitedOn)))],
            WhyNot(actor, cohort, sessions[place], today),
            place > 0 ? sessions[place - 1] : null,
            place + 1 < sessions.Count ? sessions[place + 1] : null);
    }

    private static string? Locked(DateOnly? completedOn, DateOnly? exitedOn) =>
        completedOn is { } completed ? $"{completed:yyyy-MM-dd} 已结业" : exitedOn is { } exited ? $"{exited:yyyy-MM-dd} 已退出" : null;

    private static string? WhyNot(Actor actor, Cohort cohort, TrainingSession session, DateOnly today) =>
        !CohortAccess.MayRun(actor, cohort) ? "您可以查看，登记考勤由本班期的协调员办理。"
        : session.Date > today ? TrainingSessionErrors.InTheFuture.Message
        : null;
}
