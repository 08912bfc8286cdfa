using KangyangCase.App.Security;
using KangyangCase.App.Shell;

namespace KangyangCase.App.Features.Cases;

public sealed class TaskBell(TaskQueries queries) : ITaskCount
{
    public async Task<int> CountAsync(Actor actor) => (await queries.CountsAsync(actor)).Waiting;
}
