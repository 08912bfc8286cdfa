using KangyangCase.Domain.Common;

namespace KangyangCase.App.Shared;

/// <summary>One draft that a form may take back.</summary>
/// <param name="SavedAt">UTC.</param>
/// <param name="Count">How many fields were typed in.</param>
/// <param name="Base">State of the record it was typed on, as the form named it; null: none named.</param>
/// <param name="Content">As the script wrote it.</param>
/// <param name="State">Of a page that keeps its own state on the server; null for a form.</param>
public sealed record DraftOffer(Guid Slot, DateTime SavedAt, int Count, string? Base, string Content, string? State = null)
{
    /// <summary>Its own, and those of drafts that say nothing else: typed again, or kept from before it was taken back.</summary>
    public IReadOnlyList<Guid> Slots { get; init; } = [Slot];
}

/// <summary>The signed-in user's drafts, as <see cref="DraftForm"/> needs them.</summary>
public interface IFormDrafts
{
    /// <summary>The newest first, and what one says another need not say again; other users' are out of reach.</summary>
    Task<IReadOnlyList<DraftOffer>> FindAsync(string key);

    /// <summary>For a page whose unsaved work is no form but its own state, in its own words.</summary>
    /// <param name="slot">One per open page.</param>
    Task<Result> KeepStateAsync(string key, Guid slot, int count, string? basedOn, string state);

    Task DiscardAsync(string key, IReadOnlyList<Guid> slots);

    /// <summary>Handed over to an act that may still be refused: kept for a quarter of an hour.</summary>
    Task HandOverAsync(string key, Guid slot);
}
