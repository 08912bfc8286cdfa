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

    private long sequence;

    public async Task<IReadOnlyList<DraftOffer>> FindAsync(string key) =>
        [.. (await store.FindAsync(await actors.CurrentAsync(), key)).Select(Read).OfType<DraftOffer>().Where(offer => offer.Count > 0)];

    public async Task<Result> KeepStateAsync(string key, Guid slot, int count, string? basedOn, string state) =>
        await store.SaveAsync(await actors.CurrentAsync(), key, slot, ++sequence, JsonSerializer.SerializeToUtf8Bytes(new Head(count, basedOn, state), Compact));

    public async Task DiscardAsync(string key, IReadOnlyList<Guid> slots) => await store.DiscardAsync(await actors.CurrentAsync(), key, slots);

    public async Task HandOverAsync(string key, Guid slot) => await store.LetExpireAsync(await actors.CurrentAsync(), key, slot, HandedOver);

    private static DraftOffer? Read(OpenedDraft draft)
    {
        var text = Encoding.UTF8.GetString(draft.Content);
        try
        {
            var content = JsonSerializer.Deserialize<Head>(text, JsonSerializerOptions.Web);
            return content is null ? null : new(draft.Slot, draft.SavedAt, content.Count, content.Base, text, content.State);
        }
        catch (JsonException)
        {
            // Sent by something else than our script.
            return null;
        }
    }

    private sealed record Head(int Count, string? Base, string? State = null);
}
