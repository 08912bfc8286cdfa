using KangyangCase.App.Importing;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace KangyangCase.App.Features.Cohorts;

public sealed partial class RosterImportPage
{
    private const string Script = "Features/Cohorts/RosterImportPage.razor.js";

    private ImportTarget? target;
    private RosterDraft? draft;
    private ImportRoster.Done? done;
    private Refusal? refusal;
    private bool mapping;
    private string announcement = "";
    private string? focus;

    [Parameter] public Guid Id { get; set; }

    private IReadOnlyList<Crumb> Crumbs => [new("培训"), new("班期", CohortUrls.List), new(target!.Name, CohortUrls.Detail(target.Id))];

    private int Step => done is not null ? 4 : draft?.Preview is null ? 1 : mapping ? 2 : 3;

    /// <summary>Corrections typed here would be lost.</summary>
    private bool HasWork => done is null && draft is { Edits: > 0 };

    protected override async Task OnParametersSetAsync()
    {
        if (target?.Id == new CohortId(Id)) return;
        target = await Queries.TargetAsync(await Actors.CurrentAsync(), new CohortId(Id));
        if (target is null) Navigation.NotFound();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus is not { } wanted) return;
        focus = null;
        await using var script = await Js.InvokeAsync<IJSObjectReference>("import", $"/{Assets[Script]}");
        await script.InvokeVoidAsync("focusFirst", wanted);
    }

    private void Refuse(Refusal? why) => refusal = why;

    private async Task OpenAsync(RosterFile file)
    {
        var opened = await RosterDraft.OpenAsync(file);
        refusal = opened.Refusal;
        if (!opened.Succeeded) return;
        draft = opened.Value;
        mapping = !draft.MappingIsClear;
        await JudgeAsync();
    }

    private async Task JudgeAsync()
    {
        if (draft is null || target is null) return;
        if (!await draft.JudgeAsync(Queries, await Actors.CurrentAsync(), target)) Navigation.NotFound();
    }

    private async Task EditAsync(CellEdit edit)
    {
        if (draft?.Preview is not { } before) return;
        var broken = before.Rows.Where(row => row.Fate == RowFate.Error).Select(row => row.Row.ExcelRow).ToList();
        draft.Edit(edit.ExcelRow, edit.Field, edit.Text);
        await JudgeAsync();
        if (draft.Preview?.Rows.FirstOrDefault(row => row.Row.ExcelRow == edit.ExcelRow) is not { } row) return;
        announcement = $"第 {edit.ExcelRow} 行：{row.Fate.Label()}。{string.Join("", row.Row.Problems.Select(problem => RosterFreeText.Masked(problem.Message)))}";
        // The row moved to its new band: go on with it while it is still broken, else with the one that stood below it.
        var next = row.Fate == RowFate.Error ? edit.ExcelRow : broken.SkipWhile(number => number != edit.ExcelRow).Skip(1).FirstOrDefault();
        if (next > 0) focus = $"tr[data-row='{next}'] .ky-hit .ky-fix, tr[data-row='{next}'] .ky-hit .ky-input, tr[data-row='{next}'] .ky-hit .ky-select";
    }

    private async Task ImportAsync()
    {
        if (draft is not { Preview: { } preview, IsBehind: false } || target is null) return;
        var result = await Import.HandleAsync(await Actors.CurrentAsync(), new(target.Id, draft.FileName, preview));
        refusal = result.Refusal;
        if (result.Succeeded) (done, focus) = (result.Value, ".ky-import-done h2");
        else await JudgeAsync();
    }

    private async Task DownloadAsync()
    {
        if (draft is null) return;
        using var content = new MemoryStream(await draft.ErrorWorkbookAsync());
        using var reference = new DotNetStreamReference(content);
        await using var script = await Js.InvokeAsync<IJSObjectReference>("import", $"/{Assets[Script]}");
        await script.InvokeVoidAsync("save", $"{Path.GetFileNameWithoutExtension(draft.FileName)}-错误报告.xlsx", reference);
    }

    private async Task StartOver()
    {
        if (HasWork && await AskToDropAsync() is null) return;
        (draft, done, refusal, mapping, announcement) = (null, null, null, false, "");
    }

    private async Task LeaveAsync(LocationChangingContext leaving)
    {
        if (HasWork && await AskToDropAsync() is null) leaving.PreventNavigation();
    }

    private Task<ConfirmAnswer?> AskToDropAsync() =>
        new ConfirmRequest("离开名册核对", $"在本页改正的 {draft!.Edits} 处还没有导入，离开后要重新改。", "离开").AskAsync(Dialogs);

    private static string MappingSummary(RosterDraft draft)
    {
        var used = draft.Header.Cells.Count(cell => cell.Field is not null);
        return used == draft.Header.Cells.Count ? $"{used} 列都已对应。" : $"{draft.Header.Cells.Count} 列中对应了 {used} 列，其余不使用。";
    }

    private static string Parts(RosterPreview preview)
    {
        var parts = new[] { RowFate.New, RowFate.Update, RowFate.Warning }.Where(fate => preview.Count(fate) > 0).Select(fate => $"{fate.Label()} {preview.Count(fate)}");
        return preview.Written == 0 ? "" : $"（{string.Join("，", parts)}）";
    }

    private static string Summary(RosterPreview preview)
    {
        var ignored = preview.Checked.Ignored;
        var shown = string.Concat(ignored.Take(2).Select(line => $"；第 {line.Row} 行{RosterFreeText.Masked(line.Reason)}，已忽略"));
        return $"表头在第 {preview.Checked.Header.Row} 行，读到 {preview.Rows.Count} 人{shown}{(ignored.Count > 2 ? $"；另有 {ignored.Count - 2} 行也已忽略" : "")}";
    }

    private static string Notes(RosterPreview preview) => string.Join("　", preview.Checked.MissingColumns.Select(column => $"表中没有“{column.Label()}”列。")
        .Concat(preview.Checked.UnsetRules.Select(rule => $"规则“{rule}”未设定，没有检查这一项。")));
}
