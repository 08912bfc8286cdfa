using System.Globalization;
using System.Text.Json;
using KangyangCase.App.Data.ReferenceData;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Rules.Packs;

namespace KangyangCase.App.Features.Rules;

/// <summary>Changes to a pack are kept as the user's draft from the first one on.</summary>
public sealed partial class PackPage
{
    private readonly Guid slot = Guid.CreateVersion7();
    private List<DraftOffer> offers = [];
    private PolicyPack? kept;
    private string? asked;
    private bool unkept;

    private string DraftKey => $"pack/{Id}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (view is not { MayEdit: true } || draft is null) return;
        if (asked != Id)
        {
            asked = Id;
            offers = [.. (await Drafts.FindAsync(DraftKey)).Where(offer => offer.State is not null)];
            if (offers.Count > 0) StateHasChanged();
        }
        if (!ReferenceEquals(kept, draft.Pack) && draft.Changes.Count > 0) await KeepAsync(draft.Pack);
    }

    private async Task KeepAsync(PolicyPack pack)
    {
        kept = pack;
        var done = await Drafts.KeepStateAsync(DraftKey, slot, draft!.Changes.Count, draft.Start.Version.ToString(CultureInfo.InvariantCulture), PolicyPackJson.Write(pack));
        unkept = !done.Succeeded;
        if (unkept) Toasts.Refused(done.Refusal!);
    }

    private async Task RestoreAsync(DraftOffer offer)
    {
        try
        {
            draft!.Replace(PolicyPackJson.Read(offer.State!, draft.Start.Version));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            // Written by another version of the program.
            refusal = new("pack.draft-unreadable", "这份草稿是程序的另一个版本写的，读不出来了，请重新修改。");
            return;
        }
        offers.Remove(offer);
        await KeepAsync(draft.Pack);
        if (!unkept) await Drafts.DiscardAsync(DraftKey, offer.Slots);
    }

    private async Task DropAsync(DraftOffer offer)
    {
        offers.Remove(offer);
        await Drafts.DiscardAsync(DraftKey, offer.Slots);
    }

    private Task ForgetAsync() => Drafts.DiscardAsync(DraftKey, [slot]);
}
