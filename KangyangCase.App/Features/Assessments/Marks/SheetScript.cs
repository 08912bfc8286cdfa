using KangyangCase.App.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KangyangCase.App.Features.Assessments;

/// <param name="Contents">Earlier drafts, the oldest first.</param>
internal sealed record SheetDraft(string Key, Guid Slot, IReadOnlyList<string> Contents);

/// <summary>The page's end of ScoreSheetPage.razor.js. Every call does nothing while no sheet is open.</summary>
internal sealed class SheetScript(IJSRuntime js)
{
    private IJSObjectReference? module;
    private IJSObjectReference? sheet;
    private DotNetObjectReference<ScoreSheetPage>? self;

    /// <summary>Set by the page when it begins: rendering goes on meanwhile.</summary>
    public bool IsOpening { get; set; }

    /// <param name="draft">Where what is not saved as marks is kept, and what was kept before.</param>
    public async Task OpenAsync(ElementReference root, ScoreSheetPage page, SheetDraft draft, string address)
    {
        self = DotNetObjectReference.Create(page);
        module = await js.InvokeAsync<IJSObjectReference>("import", address);
        sheet = await module.InvokeAsync<IJSObjectReference>("open", root, self, draft);
    }

    /// <returns>The server has everything that is typed and not saved.</returns>
    public async ValueTask<bool> KeptAsync() => sheet is not null && await sheet.InvokeAsync<bool>("kept");

    public ValueTask FillAsync() => CallAsync("fill");

    public ValueTask DropAsync() => CallAsync("drop");

    /// <returns>How many cells could not be sent.</returns>
    public async ValueTask<int> FlushAsync() => sheet is null ? 0 : await sheet.InvokeAsync<int>("flush");

    public ValueTask ForgetAsync() => CallAsync("forget");

    public ValueTask SettleAsync(SheetConflict conflict, bool keepMine) => CallAsync("settle", conflict.Row, conflict.Column, conflict.Stored, keepMine);

    public async ValueTask CloseAsync()
    {
        var (openSheet, openModule, reference) = (sheet, module, self);
        (IsOpening, sheet, module, self) = (false, null, null, null);
        await BrowserCalls.EndAsync(openSheet, "close");
        await BrowserCalls.EndAsync(openModule);
        reference?.Dispose();
    }

    private ValueTask CallAsync(string name, params object?[] arguments) => sheet is null ? ValueTask.CompletedTask : sheet.InvokeVoidAsync(name, arguments);
}
