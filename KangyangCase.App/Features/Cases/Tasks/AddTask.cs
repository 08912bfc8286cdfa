using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>A hand-made task on a case, for oneself or for a colleague.</summary>
public sealed class AddTask(WriteGate gate)
{
    /// <param name="Owner">Null: whoever adds it.</param>
    public sealed record Input(CaseFileId Case, TaskDraft Draft, Guid? Owner = null);

    public async Task<Result<CaseTaskId>> HandleAsync(Actor actor, Input input, CancellationToken cancellation = default)
    {
        if (!TaskAccess.MayAdd(actor)) return TaskErrors.MayNotAdd;
        return await gate.RunAsync<CaseTaskId>(actor, scope => AddAsync(scope, input), cancellation);
    }

    private static async Task<Result<CaseTaskId>> AddAsync(WriteScope scope, Input input)
    {
        var caseFile = await scope.Db.Cases(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == input.Case);
        if (caseFile is null) return CaseErrors.NotFound;
        if (caseFile.ExitedOn is not null) return TaskErrors.CaseExited;
        var owner = input.Owner ?? scope.Actor.UserId;
        if (owner != scope.Actor.UserId && (await scope.Db.ColleaguesAsync(caseFile)).All(one => one.Id != owner)) return TaskErrors.OwnerUnknown;
        var task = CaseTask.Add(caseFile.Id, input.Draft, owner, scope.Actor.UserId, scope.Today);
        if (!task.Succeeded) return task.Refusal;
        scope.Db.CaseTasks.Add(task.Value);
        await scope.LogTaskAsync("added", task.Value, "新增", details: new
        {
            owner = owner == scope.Actor.UserId ? scope.Actor.DisplayName : await scope.Db.OwnerNameAsync(owner),
            dueOn = task.Value.DueOn?.ToString("yyyy-MM-dd"),
            anchor = task.Value.Anchor is { } anchor ? TaskAnchors.Label(anchor) : null,
            workingDays = task.Value.WorkingDays,
        });
        return task.Value.Id;
    }
}
