using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cases;

/// <summary>A hand-made task goes to a colleague.</summary>
public sealed class HandOverTask(WriteGate gate)
{
    public sealed record Input(CaseTaskId Task, Guid To, string Note);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(input.Note)) return TaskErrors.NoteMissing;
        if (input.Note.Trim().Length > CaseTask.NoteLimit) return TaskErrors.NoteTooLong;
        return await gate.RunAsync(actor, scope => HandOverAsync(scope, input), cancellation);
    }

    private static async Task<Result> HandOverAsync(WriteScope scope, Input input)
    {
        var found = await scope.TaskToActOnAsync(input.Task);
        if (!found.Succeeded) return found.Refusal;
        var (task, caseFile) = found.Value;
        if ((await scope.Db.ColleaguesAsync(caseFile)).FirstOrDefault(one => one.Id == input.To) is not { } successor) return TaskErrors.OwnerUnknown;
        var before = await scope.Db.OwnerNameAsync(task.OwnerId);
        var handed = task.HandOver(successor.Id);
        if (!handed.Succeeded) return handed;
        await scope.LogTaskAsync("handed-over", task, "移交", input.Note.Trim(), new { field = "owner", from = before, to = successor.Name });
        return Result.Success;
    }
}
