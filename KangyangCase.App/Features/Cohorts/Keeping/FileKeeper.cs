using KangyangCase.App.Drafts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;

namespace KangyangCase.App.Features.Cohorts;

/// <summary>Keeps the work on an uploaded file as its user's draft. What changes within a second of the last saving is saved together; leaving the page loses none of it.</summary>
public sealed class FileKeeper(DraftStore store, Actor actor, string key)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim writing = new(1);
    private Func<byte[]>? waiting;
    private bool isRunning;

    /// <summary>Why the latest work is not kept; null: it is, or will be within a second.</summary>
    public Refusal? Unkept { get; private set; }

    /// <param name="write">The state as it is now; called on another thread.</param>
    /// <param name="refused">Called on another thread.</param>
    public void Keep(Func<byte[]> write, Action<Refusal> refused)
    {
        lock (gate)
        {
            waiting = write;
            if (isRunning) return;
            isRunning = true;
        }

        _ = Task.Run(() => RunAsync(refused));
    }

    /// <summary>Away from the circuit's own thread: the file input is not ready while that one is busy.</summary>
    public Task<OpenedDraft?> FindAsync() => Task.Run(() => store.FindBlobAsync(actor, key));

    /// <summary>For good: a saving under way ends first, none follows.</summary>
    public async Task DiscardAsync()
    {
        lock (gate) waiting = null;
        await writing.WaitAsync();
        try
        {
            await store.DiscardBlobAsync(actor, key);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task RunAsync(Action<Refusal> refused)
    {
        while (await SaveAsync(refused)) await Task.Delay(Rest);
    }

    /// <returns>False when there was nothing to save.</returns>
    private async Task<bool> SaveAsync(Action<Refusal> refused)
    {
        await writing.WaitAsync();
        try
        {
            if (Take() is not { } write) return false;
            var before = Unkept;
            Unkept = (await store.SaveBlobAsync(actor, key, write())).Refusal;
            if (Unkept is { } why && why != before) refused(why);
            return true;
        }
        finally
        {
            writing.Release();
        }
    }

    private Func<byte[]>? Take()
    {
        lock (gate)
        {
            var taken = waiting;
            waiting = null;
            if (taken is null) isRunning = false;
            return taken;
        }
    }
}
