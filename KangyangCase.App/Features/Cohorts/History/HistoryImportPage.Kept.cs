using KangyangCase.Domain.Cohorts;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>The file and what was done to it are the user's draft until they are imported.</summary>
public sealed partial class HistoryImportPage
{
    private FileKeeper? keeper;
    private KeptFile<HistoryDraftState>? offer;
    private bool left;

    private bool IsKept => keeper is { Unkept: null };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        keeper = new(Drafts, await Actors.CurrentAsync(), "history-import");
        if (await keeper.FindAsync() is not { } kept || draft is not null) return;
        if (HistoryDraftState.FromBytes(kept.Content) is not { } state) return;
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
        if (offer is not { State: var state } || await Queries.RulesAsync(await Actors.CurrentAsync()) is not { } rules) return;
        if (owners?.FirstOrDefault(one => one.Id == state.Owner) is not { } owner)
        {
            refusal = HistoryErrors.NotAllowed;
            return;
        }

        var opened = await HistoryDraft.FromStateAsync(state, owner, rules);
        refusal = opened.Succeeded ? null : KeptFileErrors.Unreadable;
        if (!opened.Succeeded) return;
        chosen = owner.Id.Value.ToString();
        await ShowAsync(opened.Value);
    }

    private async Task DropAsync()
    {
        offer = null;
        await ForgetAsync();
    }

    private Task ForgetAsync() => keeper?.DiscardAsync() ?? Task.CompletedTask;
}
