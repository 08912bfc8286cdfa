using KangyangCase.App.Shared;
using KangyangCase.Domain.Common;

namespace KangyangCase.Tests.Support;

/// <summary>Drafts for component tests: offers what the test puts in, and remembers what was discarded.</summary>
public sealed class NoDrafts : IFormDrafts
{
    public List<DraftOffer> Offers { get; } = [];

    public List<Guid> Discarded { get; } = [];

    public Task<IReadOnlyList<DraftOffer>> FindAsync(string key) => Task.FromResult<IReadOnlyList<DraftOffer>>([.. Offers]);

    public Task<Result> KeepStateAsync(string key, Guid slot, int count, string? basedOn, string state) => Task.FromResult(Result.Success);

    public Task DiscardAsync(string key, IReadOnlyList<Guid> slots)
    {
        Discarded.AddRange(slots);
        return Task.CompletedTask;
    }

    public Task HandOverAsync(string key, Guid slot) => Task.CompletedTask;
}
