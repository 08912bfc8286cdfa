using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cases;

/// <summary>Takes back an own, open task; its rows in the change log stay.</summary>
public sealed class RemoveTask(WriteGate gate)
{
    public sealed record Input(CaseTaskId Task);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) => gate.RunAsync(
        actor,
        async scope =>
        {
            var found = await scope.TaskToActOnAsync(input.Task);
            if (!found.Succeeded) return found.Refusal;
            var task = found.Value.Task;
            if (task.CreatedBy != actor.UserId || task.DoneOn is not null) return TaskErrors.NotCreator;
            scope.Db.CaseTasks.Remove(task);
            await scope.LogTaskAsync("removed", task, "移除");
            return Result.Success;
        },
        cancellation);
}
