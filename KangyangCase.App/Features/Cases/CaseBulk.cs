using KangyangCase.App.Exporting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using MudBlazor;

namespace KangyangCase.App.Features.Cases;

/// <summary>What can be done to several cases at once; each case goes through the use case of its own page.</summary>
public sealed class CaseBulk(ExitCase exiting, ReturnCase returning, ExportCases exporting)
{
    public IReadOnlyList<BulkAct> For(Actor actor, IDialogService dialogs) =>
        actor.Is(Role.Coordinator) ? [Exit(actor, dialogs), Return(actor, dialogs), Export(actor)] : [Export(actor)];

    private BulkAct.Each Exit(Actor actor, IDialogService dialogs) => new("批量退出", Glyphs.PersonOff, "退出", async rows =>
        await ExitManyDialog.AskAsync(dialogs, rows.Count) is { } answer
            ? id => exiting.HandleAsync(actor, new(new CaseFileId(id), answer.Kind, answer.Reason))
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
