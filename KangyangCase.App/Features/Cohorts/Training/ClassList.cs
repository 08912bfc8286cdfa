using KangyangCase.App.Data;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Trainees;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>A person of the class with their attendance.</summary>
internal sealed record ClassPerson(Enrollment Enrollment, string Name, string LastFour, DateOnly? ExitedOn, AttendanceRecord Record)
{
    public bool IsActive => ExitedOn is null;
}

/// <summary>The whole class: its sessions in order, and everybody in roster order. Read in three queries, whatever its size.</summary>
internal sealed record ClassList(IReadOnlyList<TrainingSession> Sessions, IReadOnlyList<ClassPerson> People)
{
    /// <param name="cohort">Already narrowed to the actor's scope.</param>
    public static async Task<ClassList> ReadAsync(KangyangDb db, CohortId cohort)
    {
        var sessions = await db.SessionsInOrderAsync(cohort);
        var marks = (await db.AttendanceMarks.AsNoTracking()
                .Where(mark => db.TrainingSessions.Any(session => session.Id == mark.SessionId && session.CohortId == cohort)).ToListAsync())
            .ToDictionary(mark => (mark.SessionId, mark.EnrollmentId), mark => mark.Status);
        var rows = await (
            from enrollment in db.Enrollments
            join caseFile in db.Cases on enrollment.CaseId equals caseFile.Id
            join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
            where enrollment.CohortId == cohort
            orderby enrollment.RosterNumber
            select new { Enrollment = enrollment, trainee.Name, trainee.DocumentLastFour, caseFile.ExitedOn }).ToListAsync();
        return new(sessions, [.. rows.Select(row => new ClassPerson(
            row.Enrollment, row.Name, row.DocumentLastFour, row.ExitedOn, RecordOf(row.Enrollment.Id)))]);

        AttendanceRecord RecordOf(EnrollmentId person) => new(sessions.Select(session => new AttendedSession(
            session.Date, session.Kind, session.Lessons, marks.TryGetValue((session.Id, person), out var status) ? status : null)));
    }
}

internal static class Timetable
{
    /// <summary>By day, then 上午, 下午, 晚上; the parts are stored as words, so they are ordered here.</summary>
    public static async Task<IReadOnlyList<TrainingSession>> SessionsInOrderAsync(this KangyangDb db, CohortId cohort) =>
        [.. (await db.TrainingSessions.AsNoTracking().Where(session => session.CohortId == cohort).ToListAsync())
            .OrderBy(session => session.Date).ThenBy(session => session.Part)];
}
