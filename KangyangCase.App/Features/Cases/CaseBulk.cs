using KangyangCase.App.Exporting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using MudBlazor;

namespace KangyangCase.App.Features.Cases;

/// <summary>What can be done to several cases at once; each case goes through the use case of its own page.</summary>
public sealed class CaseBulk(
    ExitCase exiting, ReturnCase returning, HandOverCase handing, AddTask adding, CaseOwnerQueries owners, ExportCases exporting)
{
    public IReadOnlyList<BulkAct> For(Actor actor, IDialogService dialogs) =>
    [
        .. TaskAccess.MayAdd(actor) ? (BulkAct[])[Task(actor, dialogs)] : [],
        .. actor.Is(Role.Coordinator) ? (BulkAct[])[HandOver(actor, dialogs), Exit(actor, dialogs), Return(actor, dialogs)] : [],
        Export(actor),
    ];

    /// <summary>The same task on every case, each with its own day where it hangs on one.</summary>
    private BulkAct.Each Task(Actor actor, IDialogService dialogs) => new("批量新增任务", Glyphs.NoteAdd, "新增任务", async _ =>
        await AddTaskDialog.AskAsync(dialogs) is { } draft
            ? async id => await adding.HandleAsync(actor, new(new CaseFileId(id), draft)) is { Succeeded: false } refused ? refused.Refusal : Result.Success
            : null);

    /// <summary>To a colleague of the provider that runs the first of them; cases of another provider are refused one by one.</summary>
    private BulkAct.Each HandOver(Actor actor, IDialogService dialogs) => new("批量移交", Glyphs.SwapHoriz, "移交", async rows =>
        await HandOverDialog.AskAsync(
            dialogs, "批量移交", await owners.SuccessorsAsync(actor, [.. rows.Select(row => new CaseFileId(row.Id))]), "办理机构没有别的协调员可以接手。", "case-hand-over/several") is { } choice
            ? id => handing.HandleAsync(actor, new(new CaseFileId(id), choice.To, choice.Note))
            : null);

    private BulkAct.Each Exit(Actor actor, IDialogService dialogs) => new("批量退出", Glyphs.PersonOff, "退出", async rows =>
        await ExitManyDialog.AskAsync(dialogs, [.. rows.Select(row => row.Id)]) is { } answer
            ? id => exiting.HandleAsync(actor, new(new CaseFileId(id), answer.Kind, answer.Reason, answer.Destination))
            : null);

    private BulkAct.Each Return(Actor actor, IDialogService dialogs) => new("批量恢复", Glyphs.Undo, "恢复", async rows =>
        await new ConfirmRequest("批量恢复", $"选中的 {rows.Count} 个个案回到退出前的阶段；没有退出的不动。", "恢复", ReasonLabel: "恢复原因").AskAsync(dialogs) is { } answer
            ? id => returning.HandleAsync(actor, new(new CaseFileId(id), answer.Reason))
            : null);

    private BulkAct.Download Export(Actor actor) => new("导出选中", Glyphs.Download, "导出", async rows =>
    {
        var table = await exporting.HandleAsync(actor, new([.. rows.Select(row => new CaseFileId(row.Id))]));
        return table.Succeeded ? table.Value.ToFile("个案名单", "个案") : table.Refusal;
    });
}
