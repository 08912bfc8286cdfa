using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>
/// Marks people of a class in one session: all of the batch or none. Sending the same marks again changes and logs nothing;
/// of two people marking at once the later one wins, person by person, and the log holds both.
/// </summary>
public sealed class MarkAttendance(WriteGate gate)
{
    /// <param name="Status">Null clears a mark made by mistake.</param>
    public sealed record Mark(EnrollmentId Person, AttendanceStatus? Status);

    public sealed record Input(TrainingSessionId SessionId, IReadOnlyList<Mark> Marks);

    private sealed record Place(Enrollment Enrollment, string Name, DateOnly? ExitedOn);

    private sealed record Change(Place Place, AttendanceStatus? From, AttendanceStatus? To);

    /// <returns>How many marks changed.</returns>
    public Task<Result<int>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.RunAsync<int>(actor, scope => WriteAsync(scope, input), cancellation);

    private static async Task<Result<int>> WriteAsync(WriteScope scope, Input input)
    {
        if (!scope.Actor.Is(Role.Coordinator)) return CohortErrors.NotCoordinator;
        if (await scope.Db.TrainingSessions.SingleOrDefaultAsync(one => one.Id == input.SessionId) is not { } session) return TrainingSessionErrors.NotFound;
        if (await scope.Db.CohortToRunAsync(scope.Actor, session.CohortId) is { Succeeded: false }) return TrainingSessionErrors.NotFound;
        if (session.Date > scope.Today) return TrainingSessionErrors.InTheFuture;

        var places = await PlacesAsync(scope.Db, session.CohortId);
        var marks = await scope.Db.AttendanceMarks.Where(mark => mark.SessionId == session.Id).ToDictionaryAsync(mark => mark.EnrollmentId);
        var changes = new List<Change>();
        foreach (var (person, status) in input.Marks.GroupBy(mark => mark.Person).Select(group => group.Last()))
        {
            if (!places.TryGetValue(person, out var place)) return AttendanceErrors.NotInClass;
            var existing = marks.GetValueOrDefault(person);
            if (existing?.Status == status) continue;
            if (place.Enrollment.CompletedOn is { } completed) return AttendanceErrors.Completed(place.Name, completed);
            if (place.ExitedOn is { } exited) return AttendanceErrors.Exited(place.Name, exited);
            changes.Add(new(place, existing?.Status, status));
            Apply(scope.Db, session.Id, person, existing, status);
        }

        await LogAsync(scope, session, changes);
        return changes.Count;
    }

    private static void Apply(KangyangDb db, TrainingSessionId session, EnrollmentId person, AttendanceMark? existing, AttendanceStatus? status)
    {
        if (status is not { } given) db.AttendanceMarks.Remove(existing!);
        else if (existing is null) db.AttendanceMarks.Add(AttendanceMark.Enter(session, person, given));
        else existing.Correct(given);
    }

    private static async Task<Dictionary<EnrollmentId, Place>> PlacesAsync(KangyangDb db, CohortId cohort) => await (
        from enrollment in db.Enrollments
        join caseFile in db.Cases on enrollment.CaseId equals caseFile.Id
        join trainee in db.Trainees on caseFile.TraineeId equals trainee.Id
        where enrollment.CohortId == cohort
        select new Place(enrollment, trainee.Name, caseFile.ExitedOn)).ToDictionaryAsync(place => place.Enrollment.Id);

    // First marks fill one row for the class; a correction is an event of the person's own case.
    private static async Task LogAsync(WriteScope scope, TrainingSession session, List<Change> changes)
    {
        var when = $"{session.Date:yyyy-MM-dd} {session.Part.Label()}";
        var entered = changes.Where(change => change.From is null).ToList();
        if (entered.Count > 0)
        {
            await scope.LogAsync(
                "attendance.marked", "session", session.Id.Value, $"登记 {when}考勤 {entered.Count} 人",
                details: entered.Select(change => new { enrollment = change.Place.Enrollment.Id.Value, to = Word(change.To) }));
        }

        foreach (var change in changes.Where(change => change.From is not null))
        {
            await scope.LogAsync(
                "attendance.corrected", "session", session.Id.Value, $"更正 {change.Place.Name} {when}考勤：{Word(change.From)} → {Word(change.To)}",
                caseId: change.Place.Enrollment.CaseId,
                details: new { enrollment = change.Place.Enrollment.Id.Value, from = Word(change.From), to = Word(change.To) });
        }
    }

    private static string Word(AttendanceStatus? status) => status?.Label() ?? "未登记";
}
