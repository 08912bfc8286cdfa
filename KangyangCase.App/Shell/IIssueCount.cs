using KangyangCase.App.Security;

namespace KangyangCase.App.Shell;

/// <summary>How many certificates could be issued now; the home page asks.</summary>
public interface IIssueCount
{
    Task<int> ReadyAsync(Actor actor);
}
