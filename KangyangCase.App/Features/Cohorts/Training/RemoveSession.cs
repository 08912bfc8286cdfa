using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Takes a session out of the timetable while nobody is marked in it.</summary>
public sealed class RemoveSession(WriteGate gate)
{
    public sealed record Input(CohortId CohortId, TrainingSessionId SessionId);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) =>
        gate.RunAsync(actor, scope => WriteAsync(scope, input), cancellation);

    private static async Task<Result> WriteAsync(WriteScope scope, Input input)
    {
        var cohort = await scope.Db.CohortToRunAsync(scope.Actor, input.CohortId);
        if (!cohort.Succeeded) return cohort.Refusal;
        var session = await scope.Db.TrainingSessions.SingleOrDefaultAsync(one => one.Id == input.SessionId && one.CohortId == input.CohortId);
        if (session is null) return TrainingSessionErrors.NotFound;
        if (await scope.Db.AttendanceMarks.AnyAsync(mark => mark.SessionId == session.Id)) return TrainingSessionErrors.AlreadyMarked;

        await scope.LogAsync(
            "session.removed", "cohort", input.CohortId.Value,
            $"{cohort.Value.Name} 删除 {session.Date:yyyy-MM-dd} {session.Part.Label()}的{session.Kind.Label()}课 {session.Lessons} 学时");
        scope.Db.TrainingSessions.Remove(session);
        return Result.Success;
    }
}
