using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Puts one or several sessions into a cohort's timetable: all of them or none.</summary>
public sealed class ScheduleSessions(WriteGate gate)
{
    public sealed record Input(CohortId CohortId, IReadOnlyList<SessionSlot> Sessions);

    /// <returns>How many were written.</returns>
    public Task<Result<int>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.RunAsync<int>(actor, scope => WriteAsync(scope, input), cancellation);

    private static async Task<Result<int>> WriteAsync(WriteScope scope, Input input)
    {
        var cohort = await scope.Db.CohortToRunAsync(scope.Actor, input.CohortId);
        if (!cohort.Succeeded) return cohort.Refusal;
        if (input.Sessions.Count == 0) return TrainingSessionErrors.NothingToSchedule;
        if (await scope.Db.Enrollments.AnyAsync(place => place.CohortId == input.CohortId && place.CompletedOn != null))
        {
            return TrainingSessionErrors.SomebodyCompleted;
        }

        var taken = (await scope.Db.SessionsInOrderAsync(input.CohortId)).Select(session => (session.Date, session.Part)).ToHashSet();
        foreach (var slot in input.Sessions)
        {
            if (!taken.Add((slot.Date, slot.Part))) return TrainingSessionErrors.SlotTakenOn(slot.Date, slot.Part);
            var session = TrainingSession.Schedule(cohort.Value, slot.Date, slot.Part, slot.Kind, slot.Lessons, slot.Topic);
            if (!session.Succeeded) return session.Refusal;
            scope.Db.TrainingSessions.Add(session.Value);
        }

        var lessons = LessonHours.Sum(input.Sessions.Select(slot => slot.Lessons));
        await scope.LogAsync(
            "session.scheduled", "cohort", input.CohortId.Value, $"{cohort.Value.Name} 排课 {input.Sessions.Count} 节，共 {lessons} 学时",
            details: input.Sessions.Select(slot => new { slot.Date, part = slot.Part.Label(), kind = slot.Kind.Label(), lessons = slot.Lessons.Lessons, slot.Topic }));
        return input.Sessions.Count;
    }
}
