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
    private string? notice;
    private string? focus;
    private ImportWork? work;
    private bool left;

    [Parameter] public Guid Id { get; set; }

    private IReadOnlyList<Crumb> Crumbs => [new("培训"), new("班期", CohortUrls.List), new(target!.Name, CohortUrls.Detail(target.Id))];

    private int Step => done is not null ? 4 : draft?.Preview is null ? 1 : mapping ? 2 : 3;

    /// <summary>Corrections typed here are not imported yet.</summary>
    private bool HasWork => done is null && draft is { Edits: > 0 };

    protected override async Task OnParametersSetAsync()
    {
        if (target?.Id == new CohortId(Id)) return;
        (draft, done, refusal, notice, mapping, offer, keeper) = (null, null, null, null, false, null, null);
        target = await Queries.TargetAsync(await Actors.CurrentAsync(), new CohortId(Id));
        if (target is null) Navigation.NotFound();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await FindKeptAsync();
        if (focus is not { } wanted) return;
        focus = null;
        await BrowserCalls.UnlessGoneAsync(async () =>
        {
            await using var script = await Js.InvokeAsync<IJSObjectReference>("import", $"/{Assets[Script]}");
            await script.InvokeVoidAsync("focusFirst", wanted);
        });
    }

    /// <summary>Reading and checking end with the page; a write that was confirmed goes on to its end, whole or not at all.</summary>
    public void Dispose()
    {
        left = true;
        if (done is null && draft?.Preview is null) work?.Cancel();
    }

    private void Refuse(Refusal? why) => refusal = why;

    private async Task OpenAsync(RosterFile file)
    {
        Result<RosterDraft>? opened = null;
        if (!await WatchAsync("正在读取表格", null, async watch => opened = await RosterDraft.OpenAsync(file, watch)) || opened is null) return;
        refusal = opened.Value.Refusal;
        if (!opened.Value.Succeeded || target is null) return;
        var read = opened.Value.Value;
        if (await Queries.RememberedAsync(await Actors.CurrentAsync(), read.Header) is { } columns) read.MapAll(columns);
        if (await ShowAsync(read, target)) Keep();
    }

    /// <returns>False when there is nothing to show: called off, or not the user's class any more.</returns>
    private async Task<bool> ShowAsync(RosterDraft read, ImportTarget into)
    {
        var (actor, found) = (await Actors.CurrentAsync(), false);
        if (!await WatchAsync("正在核对", read.Rows, async watch => found = await read.JudgeAsync(Queries, actor, into, watch))) return false;
        if (found) (draft, mapping, offer) = (read, !read.MappingIsClear && !read.IsMappingCorrected, null);
        else Navigation.NotFound();
        return found;
    }

    /// <returns>False when the user called it off.</returns>
    private async Task<bool> WatchAsync(string what, int? total, Func<Watch, Task> run)
    {
        using var mine = new ImportWork(what, total, () => _ = InvokeAsync(Redraw));
        (work, notice, announcement) = (mine, null, "");
        StateHasChanged();
        try
        {
            await run(mine.Watch);
            return true;
        }
        catch (OperationCanceledException) when (mine.IsStopping)
        {
            notice = announcement = "已取消，什么都没有写入。";
            return false;
        }
        finally
        {
            work = null;
        }
    }

    private void Redraw()
    {
        if (!left) StateHasChanged();
    }

    private void Decide((int? Row, bool ForFile) decision)
    {
        draft?.Decide(decision.Row, decision.ForFile);
        Keep();
    }

    private async Task JudgeAsync()
    {
        if (draft is null || target is null) return;
        Keep();
        if (!await draft.JudgeAsync(Queries, await Actors.CurrentAsync(), target)) Navigation.NotFound();
    }

    private async Task EditAsync(CellEdit edit)
    {
        if (draft?.Preview is not { } before) return;
        var broken = before.Rows.Where(row => row.Fate == RowFate.Error).Select(row => row.Row.ExcelRow).ToList();
        draft.Edit(edit.ExcelRow, edit.Field, edit.Text);
        notice = null;
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
        var (actor, name) = (await Actors.CurrentAsync(), draft.FileName);
        Result<ImportRoster.Done>? result = null;
        // Away from the circuit's own thread: the page goes on answering while the database writes.
        var finished = await WatchAsync("正在写入", preview.Written, async watch => result = await Task.Run(
            () => Import.HandleAsync(actor, new(target.Id, name, preview, watch, draft.IsMappingCorrected))));
        if (result is { Succeeded: true }) await ForgetAsync();
        if (left || !finished || result is not { } answer) return;
        refusal = answer.Refusal;
        if (answer.Succeeded) (done, focus) = (answer.Value, ".ky-import-done h2");
        else await JudgeAsync();
    }

    private async Task DownloadAsync()
    {
        if (draft is null) return;
        await Js.SaveFileAsync(Assets["js/files.js"], $"{Path.GetFileNameWithoutExtension(draft.FileName)}-错误报告.xlsx", await draft.ErrorWorkbookAsync());
    }

    private async Task StartOver()
    {
        if (HasWork && await AskToDropAsync() is null) return;
        await ForgetAsync();
        (draft, done, refusal, notice, mapping, announcement) = (null, null, null, null, false, "");
    }

    private async Task LeaveAsync(LocationChangingContext leaving)
    {
        // While a roster is written, leaving neither stops it nor loses anything.
        if (work is null && HasWork && await AskToLeaveAsync() is null) leaving.PreventNavigation();
    }

    private Task<ConfirmAnswer?> AskToLeaveAsync() => new ConfirmRequest(
        "离开名册核对",
        $"在本页改正的 {draft!.Edits} 处还没有导入；{(IsKept ? "已存为您的草稿，再打开本页时可以恢复。" : "草稿没有存住，离开后要重新改。")}",
        "离开").AskAsync(Dialogs);

    private Task<ConfirmAnswer?> AskToDropAsync() =>
        new ConfirmRequest("换文件", $"在本页改正的 {draft!.Edits} 处还没有导入，换文件就放弃它们，连同草稿。", "换文件").AskAsync(Dialogs);
}
