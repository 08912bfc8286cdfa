using KangyangCase.App.Security;
using KangyangCase.App.Shared;

namespace KangyangCase.App.Preferences;

public sealed class ListLooks(ListLookStore store, ActorSource actors) : IListLooks
{
    public async Task<ListLook> ReadAsync(ListShape list) => await store.ReadAsync(await actors.CurrentAsync(), list);

    public async Task KeepAsync(ListShape list, ListLook look) => await store.SaveAsync(await actors.CurrentAsync(), list, look);
}
