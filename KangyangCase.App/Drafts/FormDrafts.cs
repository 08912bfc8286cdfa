using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Drafts;

public sealed class FormDrafts(DraftStore store, ActorSource actors) : IFormDrafts
{
    private static readonly TimeSpan HandedOver = TimeSpan.FromMinutes(15);

    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, int> EmptyRows = [];

    private long sequence;

    public async Task<IReadOnlyList<DraftOffer>> FindAsync(string key) =>
        Distinct((await store.FindAsync(await actors.CurrentAsync(), key)).Select(Read).OfType<(DraftOffer, Head)>().Where(one => one.Item1.Count > 0));

    public async Task<Result> KeepStateAsync(string key, Guid slot, int count, string? basedOn, string state) =>
        await store.SaveAsync(await actors.CurrentAsync(), key, slot, ++sequence, JsonSerializer.SerializeToUtf8Bytes(new { count, @base = basedOn, state }, Compact));

    public async Task DiscardAsync(string key, IReadOnlyList<Guid> slots) => await store.DiscardAsync(await actors.CurrentAsync(), key, slots);

    public async Task HandOverAsync(string key, Guid slot) => await store.LetExpireAsync(await actors.CurrentAsync(), key, slot, HandedOver);

    private static IReadOnlyList<DraftOffer> Distinct(IEnumerable<(DraftOffer Offer, Head Head)> drafts)
    {
        List<(DraftOffer Offer, Head Head)> kept = [];
        foreach (var draft in drafts)
        {
            var same = kept.FindIndex(one => one.Head.Covers(draft.Head) || draft.Head.Covers(one.Head));
            if (same < 0)
            {
                kept.Add(draft);
                continue;
            }
            var fuller = kept[same].Head.Covers(draft.Head) ? kept[same] : draft;
            kept[same] = (fuller.Offer with { Slots = [.. kept[same].Offer.Slots, .. draft.Offer.Slots] }, fuller.Head);
        }
        return [.. kept.Select(one => one.Offer)];
    }

    private static (DraftOffer, Head)? Read(OpenedDraft draft)
    {
        var text = Encoding.UTF8.GetString(draft.Content);
        try
        {
            var content = JsonSerializer.Deserialize<Head>(text, JsonSerializerOptions.Web);
            return content is null ? null : (new(draft.Slot, draft.SavedAt, content.Count, content.Base, text, content.State), content);
        }
        catch (JsonException)
        {
            // Sent by something else than our script.
            return null;
        }
    }

    private sealed record Head(
        int Count, string? Base, string? State = null, IReadOnlyDictionary<string, JsonElement>? Fields = null, IReadOnlyDictionary<string, int>? Rows = null)
    {
        /// <summary>Whoever takes this one back misses nothing of the other.</summary>
        public bool Covers(Head other)
        {
            if (State is not null || other.State is not null) return State == other.State;
            if (Fields is null || other.Fields is null) return false;
            return other.Fields.All(field => Fields.TryGetValue(field.Key, out var mine) && JsonElement.DeepEquals(mine, field.Value))
                && (other.Rows ?? EmptyRows).All(group => Rows is not null && Rows.TryGetValue(group.Key, out var mine) && mine == group.Value);
        }
    }
}
