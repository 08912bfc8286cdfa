using System.Text.Json;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Calendars;

/// <summary>Days changed and not saved yet are the user's draft, as typed text is.</summary>
public sealed partial class CalendarYearPage
{
    private readonly HashSet<Guid> own = [];
    private List<DraftOffer> offers = [];
    private Guid slot = Guid.CreateVersion7();
    private bool asked;

    private string DraftKey => $"calendar-days/{Year}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (asked || view is not { MayEdit: true }) return;
        asked = true;
        offers = [.. (await Drafts.FindAsync(DraftKey)).Where(offer => offer.State is not null)];
        if (offers.Count > 0) StateHasChanged();
    }

    private async Task KeepAsync()
    {
        if (pending.Count == 0)
        {
            await ForgetAsync();
            return;
        }
        own.Add(slot);
        var state = JsonSerializer.Serialize(pending.Values.ToDictionary(day => day.Day, day => day.Kind.ToString()));
        var done = await Drafts.KeepStateAsync(DraftKey, slot, pending.Count, view!.Seen, state);
        if (!done.Succeeded) Toasts.Refused(done.Refusal);
    }

    private async Task RestoreAsync(DraftOffer offer)
    {
        foreach (var (day, kind) in Read(offer.State))
        {
            if (day.Year == Year && kind != Stored(day).Kind) pending[day] = new(day, kind);
        }
        own.UnionWith(offer.Slots);
        offers.Remove(offer);
        await CompareAsync();
        await KeepAsync();
        if (pending.Count > 0) await Drafts.DiscardAsync(DraftKey, offer.Slots);
    }

    /// <summary>Nothing where another version of the program wrote it.</summary>
    private static IEnumerable<(DateOnly Day, CalendarDayKind Kind)> Read(string? state)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize<Dictionary<DateOnly, string>>(state ?? "{}") ?? [])
                .Where(day => Enum.TryParse<CalendarDayKind>(day.Value, out _)).Select(day => (day.Key, Enum.Parse<CalendarDayKind>(day.Value)))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private async Task DropAsync(DraftOffer offer)
    {
        offers.Remove(offer);
        await Drafts.DiscardAsync(DraftKey, offer.Slots);
    }

    private async Task GiveUpAsync()
    {
        Discard();
        await ForgetAsync();
    }

    private async Task ForgetAsync()
    {
        if (own.Count == 0) return;
        await Drafts.DiscardAsync(DraftKey, [.. own]);
        own.Clear();
        slot = Guid.CreateVersion7();
    }
}
