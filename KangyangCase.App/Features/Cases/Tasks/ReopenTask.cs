using KangyangCase.App.Data;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cases;

/// <summary>A task was marked done too early; what was noted stays in the change log.</summary>
public sealed class ReopenTask(WriteGate gate)
{
    public sealed record Input(CaseTaskId Task, string Reason);

    public Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default) => gate.RunAsync(
        actor,
        async scope =>
        {
            if (string.IsNullOrWhiteSpace(input.Reason)) return TaskErrors.NoteMissing;
            if (input.Reason.Trim().Length > CaseTask.NoteLimit) return TaskErrors.NoteTooLong;
            var found = await scope.TaskToActOnAsync(input.Task);
            if (!found.Succeeded) return found.Refusal;
            var reopened = found.Value.Task.Reopen();
            if (!reopened.Succeeded) return reopened;
            await scope.LogTaskAsync("reopened", found.Value.Task, "重新打开", input.Reason.Trim());
            return Result.Success;
        },
        cancellation);
}
