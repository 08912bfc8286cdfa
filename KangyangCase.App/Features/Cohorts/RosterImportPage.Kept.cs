using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>The file and what was done to it are the user's draft until they are imported.</summary>
public sealed partial class RosterImportPage
{
    private FileKeeper? keeper;
    private KeptFile<RosterDraftState>? offer;

    private bool IsKept => keeper is { Unkept: null };

    /// <summary>Not while the page is prerendered: the file would be read twice.</summary>
    private async Task FindKeptAsync()
    {
        if (keeper is not null || target is null) return;
        keeper = new(Drafts, await Actors.CurrentAsync(), $"roster-import/{target.Id.Value:N}");
        if (await keeper.FindAsync() is not { } kept || draft is not null) return;
        if (RosterDraftState.FromBytes(kept.Content) is not { } state) return;
        offer = new(kept.SavedAt, state.File.Name, state.Edits.Count, state);
        StateHasChanged();
    }

    private void Keep()
    {
        if (draft is not { } mine) return;
        var state = mine.ToState();
        keeper?.Keep(state.ToBytes, why => _ = InvokeAsync(() =>
        {
            if (!left) Toasts.Refused(why);
        }));
    }

    private async Task RestoreAsync()
    {
        if (offer is not { } kept || target is null) return;
        refusal = null;
        Result<RosterDraft>? opened = null;
        if (!await WatchAsync("正在恢复草稿", null, async watch => opened = await RosterDraft.FromStateAsync(kept.State, watch)) || opened is null) return;
        if (opened.Value.Succeeded) await ShowAsync(opened.Value.Value, target);
        else refusal = KeptFileErrors.Unreadable;
    }

    private async Task DropAsync()
    {
        offer = null;
        await ForgetAsync();
    }

    private Task ForgetAsync() => keeper?.DiscardAsync() ?? Task.CompletedTask;
}
