using KangyangCase.App.Data;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>What every act on a stored task begins with.</summary>
internal static class TaskWork
{
    public const string SubjectKind = "task";

    /// <summary>The task and its case, if the actor may see the case and act on the task.</summary>
    public static async Task<Result<(CaseTask Task, CaseFile Case)>> TaskToActOnAsync(this WriteScope scope, CaseTaskId id)
    {
        if (await scope.Db.CaseTasks.SingleOrDefaultAsync(entry => entry.Id == id) is not { } task) return TaskErrors.NotFound;
        if (await scope.Db.Cases(scope.Actor).SingleOrDefaultAsync(entry => entry.Id == task.CaseId) is not { } caseFile) return TaskErrors.NotFound;
        if (caseFile.ExitedOn is not null) return TaskErrors.CaseExited;
        return TaskAccess.MayAct(scope.Actor, task, caseFile) ? (task, caseFile) : TaskErrors.NotYours;
    }

    public static Task<long> LogTaskAsync(this WriteScope scope, string act, CaseTask task, string verb, string? reason = null, object? details = null) =>
        scope.LogAsync($"task.{act}", SubjectKind, task.Id.Value, $"{verb}任务“{task.Title}”", reason, task.CaseId, details);
}
