using KangyangCase.App.Security;

namespace KangyangCase.App.Shell;

/// <summary>How many things wait for somebody; the bell of the top bar asks.</summary>
public interface ITaskCount
{
    Task<int> CountAsync(Actor actor);
}
