using KangyangCase.App.Security;

namespace KangyangCase.App.Shell;

/// <param name="Waiting">Lines of the list of one's own tasks.</param>
/// <param name="DueSoon">Of these, due today or with one working day left.</param>
/// <param name="Overdue">Of these, past their last day.</param>
public sealed record TaskTally(int Waiting, int DueSoon, int Overdue);

/// <summary>How many things wait for somebody; the bell of the top bar and the home page ask.</summary>
public interface ITaskCount
{
    /// <summary>May be half a minute old while others write.</summary>
    Task<int> CountAsync(Actor actor);

    /// <summary>As the list of tasks would say it now.</summary>
    Task<TaskTally> TallyAsync(Actor actor);
}
