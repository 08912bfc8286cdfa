using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace KangyangCase.App.Features.Cohorts;

public sealed partial class HistoryImportPage : IDisposable
{
    /// <summary>Rows between two redraws of the progress.</summary>
    private const int Step10 = 10;

    private IReadOnlyList<HistoryOwner>? owners;
    private IReadOnlyList<HistoryBatchLine> batches = [];
    private HistoryDraft? draft;
    private ImportHistory.Done? done;
    private Refusal? refusal;
    private CancellationTokenSource? stop;
    private string chosen = "";
    private string announcement = "";
    private string? notice;
    private bool mapping;
    private bool publish;
    private bool writing;
    private int written;

    private int Step => done is not null ? 4 : draft?.Preview is null ? 1 : mapping ? 2 : 3;

    /// <summary>Corrections typed here are not imported yet.</summary>
    private bool HasWork => done is null && draft is { Edits: > 0 };

    private HistoryOwner? Owner => owners is [var only] ? only : owners?.FirstOrDefault(one => one.Id.Value.ToString() == chosen);

    public void Dispose()
    {
        left = true;
        stop?.Cancel();
        stop?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await LoadBatchesAsync();
        owners = await Queries.OwnersAsync(await Actors.CurrentAsync());
    }

    private async Task LoadBatchesAsync() => batches = await Batches.BatchesAsync(await Actors.CurrentAsync());

    private void Refuse(Refusal? why) => refusal = why;

    private async Task OpenAsync(RosterFile file)
    {
        if (Owner is not { } owner)
        {
            refusal = HistoryErrors.OrganizationMissing;
            return;
        }

        if (await Queries.RulesAsync(await Actors.CurrentAsync()) is not { } rules) return;
        var opened = await HistoryDraft.OpenAsync(file, owner, rules);
        refusal = opened.Refusal;
        if (!opened.Succeeded) return;
        await ShowAsync(opened.Value);
    }

    private Task ShowAsync(HistoryDraft opened)
    {
        (draft, mapping, offer) = (opened, !opened.MappingIsClear, null);
        return JudgeAsync();
    }

    private async Task JudgeAsync()
    {
        Keep();
        if (draft is not null && !await draft.JudgeAsync(Queries, await Actors.CurrentAsync())) refusal = HistoryErrors.NotAllowed;
    }

    private async Task EditAsync(HistoryEdit edit)
    {
        if (draft is null || writing) return;
        draft.Edit(edit);
        notice = null;
        await JudgeAsync();
        if (draft.Preview?.Rows.FirstOrDefault(row => row.Row.ExcelRow == edit.ExcelRow) is not { } row) return;
        announcement = $"第 {edit.ExcelRow} 行：{row.Fate.Label()}。{string.Join("", row.Row.Problems.Select(problem => RosterFreeText.Masked(problem.Message)))}";
    }

    private async Task ImportAsync()
    {
        if (draft is not { Preview: { } preview, IsBehind: false } || writing) return;
        (writing, written, stop, notice) = (true, 0, new CancellationTokenSource(), null);
        try
        {
            var result = await Import.HandleAsync(
                await Actors.CurrentAsync(), new(draft.Owner.Id, draft.FileName, preview, publish), new Progress<int>(ShowProgress), stop.Token);
            refusal = result.Refusal;
            if (result.Succeeded)
            {
                done = result.Value;
                await ForgetAsync();
            }
            else
            {
                await JudgeAsync();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            notice = announcement = "已取消，什么都没有写入。";
        }
        finally
        {
            writing = false;
            stop.Dispose();
            stop = null;
        }

        await LoadBatchesAsync();
    }

    private void ShowProgress(int rows)
    {
        written = rows;
        if (rows % Step10 == 0) InvokeAsync(StateHasChanged);
    }

    private Task CancelAsync() => stop?.CancelAsync() ?? Task.CompletedTask;

    private async Task DownloadAsync()
    {
        if (draft is null) return;
        await Js.SaveFileAsync(Assets["js/files.js"], $"{Path.GetFileNameWithoutExtension(draft.FileName)}-错误报告.xlsx", await draft.ErrorWorkbookAsync());
    }

    private async Task StartOverAsync()
    {
        if (HasWork && await AskToDropAsync() is null) return;
        await ForgetAsync();
        (draft, done, refusal, notice, mapping, publish, announcement) = (null, null, null, null, false, false, "");
        await LoadBatchesAsync();
    }

    private async Task LeaveAsync(LocationChangingContext leaving)
    {
        if (HasWork && await AskToLeaveAsync() is null) leaving.PreventNavigation();
    }

    private Task<ConfirmAnswer?> AskToLeaveAsync() => new ConfirmRequest(
        "离开历史数据核对",
        $"在本页改正的 {draft!.Edits} 处还没有导入；{(IsKept ? "已存为您的草稿，再打开本页时可以恢复。" : "草稿没有存住，离开后要重新改。")}",
        "离开").AskAsync(Dialogs);

    private Task<ConfirmAnswer?> AskToDropAsync() =>
        new ConfirmRequest("换文件", $"在本页改正的 {draft!.Edits} 处还没有导入，换文件就放弃它们，连同草稿。", "换文件").AskAsync(Dialogs);

    private static string MappingSummary(HistoryDraft draft)
    {
        var used = draft.Header.Cells.Count(cell => cell.Field is not null);
        return used == draft.Header.Cells.Count ? $"{used} 列都已对应。" : $"{draft.Header.Cells.Count} 列中对应了 {used} 列，其余不使用。";
    }

    private static string Summary(HistoryPreview preview)
    {
        var ignored = preview.Checked.Ignored;
        var classes = preview.Rows.Where(row => row.WillBeWritten).Select(row => row.Row.Class?.Name).OfType<string>().Distinct().Count();
        var certificates = preview.Rows.Count(row => row.WillBeWritten && row.Effect.WritesCertificate);
        return $"读到 {preview.Rows.Count} 行，可导入的涉及班期 {classes} 个、证书 {certificates} 本{(ignored.Count > 0 ? $"；另有 {ignored.Count} 行不是数据，已忽略" : "")}";
    }
}
