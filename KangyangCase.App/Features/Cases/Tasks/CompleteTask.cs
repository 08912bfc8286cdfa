using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cases;

/// <summary>A hand-made task is done; the note says with what result.</summary>
public sealed class CompleteTask(WriteGate gate)
{
    public sealed record Input(CaseTaskId Task, string Note);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) => gate.RunAsync(
        actor,
        async scope =>
        {
            var found = await scope.TaskToActOnAsync(input.Task);
            if (!found.Succeeded) return found.Refusal;
            var task = found.Value.Task;
            var done = task.Complete(input.Note, actor.UserId, scope.Today);
            if (!done.Succeeded) return done;
            await scope.LogTaskAsync("completed", task, "完成", task.DoneNote);
            return Result.Success;
        },
        cancellation);
}
