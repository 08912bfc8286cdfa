using KangyangCase.App.Data.Reading;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;

namespace KangyangCase.App.Features.Cases;

public enum TaskTerm
{
    /// <summary>即将到期: today or with one working day left.</summary>
    DueSoon,

    /// <summary>已逾期.</summary>
    Overdue,
}

/// <param name="Everybody">The whole role's, not only one's own.</param>
/// <param name="Term">Null: whenever they are due.</param>
/// <param name="Kind">Null: every kind.</param>
public sealed record TaskFilter(bool Everybody = false, TaskTerm? Term = null, TaskKind? Kind = null);

/// <summary>The same thing asked about several people of one class, on one line.</summary>
/// <param name="About">Class, plan or person.</param>
/// <param name="Whose">The owner's name, else the role.</param>
/// <param name="WorkingDaysLeft">Null where no day is set, it has passed, or the calendar lacks a year.</param>
public sealed record TaskLine(
    TaskKind Kind, string Title, string About, IReadOnlyList<TaskPerson> People, TaskDue Due, bool IsOverdue, int? WorkingDaysLeft, string Whose, string LinkText, string Href)
{
    public bool IsIn(TaskTerm term) => term switch
    {
        TaskTerm.DueSoon => WorkingDaysLeft is <= 1,
        TaskTerm.Overdue => IsOverdue,
    };

    public string Key => $"{Kind}/{Href}/{Due.On}/{Whose}/{People[0].Case.Value}";
}

public sealed record TaskPerson(CaseFileId Case, string Name, string Reason, string Source);

/// <param name="Total">Lines that the filter finds; <paramref name="Lines"/> holds the first of them.</param>
/// <param name="Kinds">Every kind the actor has anything of, with its lines, before the filter by kind and day.</param>
/// <param name="Terms">As <paramref name="Kinds"/>, by day.</param>
public sealed record TaskListView(
    IReadOnlyList<TaskLine> Lines, int Total, IReadOnlyList<(TaskKind Kind, int Lines)> Kinds, IReadOnlyDictionary<TaskTerm, int> Terms)
{
    public int More => Total - Lines.Count;
}

/// <param name="HandMade">Null for what follows from the state.</param>
public sealed record CaseTaskLine(
    TaskKind Kind, string Title, string Reason, string Source, TaskDue Due, bool IsOverdue, int? WorkingDaysLeft, string Whose, string LinkText, string Href, HandMadeTask? HandMade);

/// <summary>What the page may offer on a hand-made task.</summary>
public sealed record HandMadeTask(CaseTaskId Id, bool MayAct, bool MayRemove, string AddedBy, Guid Owner);

public sealed record DoneTask(CaseTaskId Id, string Title, DateOnly DoneOn, string DoneBy, string Note, bool MayReopen);

/// <param name="Colleagues">Whom a task may be given to.</param>
public sealed record CaseTasksView(IReadOnlyList<CaseTaskLine> Open, IReadOnlyList<DoneTask> Done, bool MayAdd, IReadOnlyList<Colleague> Colleagues);
