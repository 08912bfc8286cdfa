using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>缺考勤: sessions that have begun and lack the mark of somebody in the class.</summary>
public static class AttendanceGapReader
{
    /// <param name="cohorts">Already narrowed to the actor's scope.</param>
    /// <returns>The earliest such day of each class that has one.</returns>
    public static async Task<IReadOnlyDictionary<CohortId, DateOnly>> EarliestGapsAsync(this KangyangDb db, IQueryable<Cohort> cohorts, DateOnly today)
    {
        // Few classes have anybody still in training, and only theirs can lack a mark.
        var inTraining = db.Enrollments.Where(place => place.CompletedOn == null).Select(place => place.CohortId);
        var ids = await cohorts.Where(cohort => cohort.StartsOn <= today && inTraining.Contains(cohort.Id)).Select(cohort => cohort.Id).ToListAsync();
        var rows = await db.AttendanceGaps(today).Where(session => ids.Contains(session.CohortId))
            .GroupBy(session => session.CohortId)
            .Select(group => new { Cohort = group.Key, First = group.Min(session => session.Date) }).ToListAsync();
        return rows.ToDictionary(row => row.Cohort, row => row.First);
    }

    /// <summary>The sessions themselves, of all classes.</summary>
    public static IQueryable<TrainingSession> AttendanceGaps(this KangyangDb db, DateOnly today) => db.TrainingSessions
        .Where(session => session.Date <= today)
        .Where(session => db.Enrollments.Any(entry => entry.CohortId == session.CohortId && entry.CompletedOn == null
            && db.Cases.Any(caseFile => caseFile.Id == entry.CaseId && caseFile.ExitedOn == null)
            && !db.AttendanceMarks.Any(mark => mark.SessionId == session.Id && mark.EnrollmentId == entry.Id)));
}
