using KangyangCase.App.Features.Trainees.Records;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Trainees;
using MudBlazor;

namespace KangyangCase.App.Features.Trainees;

/// <summary>What can be done to several people at once; each goes through the use case of the person's own page.</summary>
public sealed class TraineeBulk(SaveConsent consenting, ExportTrainees exporting)
{
    public IReadOnlyList<BulkAct> For(Actor actor, IDialogService dialogs) =>
        actor.Is(Role.Coordinator) ? [Consent(actor, dialogs), Export(actor)] : [Export(actor)];

    private BulkAct.Each Consent(Actor actor, IDialogService dialogs) => new("批量登记同意书", Glyphs.AssignmentTurnedIn, "登记", async rows =>
        await ConsentManyDialog.AskAsync(dialogs, [.. rows.Select(row => row.Id)]) is { } draft
            ? async id => (await consenting.HandleAsync(actor, new(new TraineeId(id), null, new(null, draft)))).Refusal is { } refusal ? refusal : Result.Success
            : null);

    private BulkAct.Download Export(Actor actor) => new("导出选中", Glyphs.Download, "导出", async rows =>
    {
        var table = await exporting.HandleAsync(actor, new([.. rows.Select(row => new TraineeId(row.Id))]));
        return table.Succeeded ? table.Value.ToFile("学员名单", "学员") : table.Refusal;
    });
}
