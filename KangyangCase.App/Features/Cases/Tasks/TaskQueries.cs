using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cases;

/// <summary>我的任务: what waits for an actor, by name or by role.</summary>
public sealed class TaskQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    private const int LinesShown = 200;

    /// <summary>Lines of the actor's own list, as <see cref="ListAsync"/> would make them.</summary>
    public async Task<TaskTally> TallyAsync(Actor actor, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var calendar = await db.WorkingCalendarAsync();
        var lines = (await db.OpenTasksAsync(db.CasesOf(actor), today)).Where(task => TaskAccess.IsMine(actor, task)).DistinctBy(GroupOf).ToList();
        return new(lines.Count, lines.Count(task => task.Due.IsDueSoon(today, calendar)), lines.Count(task => task.Due.IsOverdue(today)));
    }

    public async Task<TaskListView> ListAsync(Actor actor, TaskFilter filter, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (calendar, names) = (await db.WorkingCalendarAsync(), await db.AccountNamesAsync());
        var wanted = (await db.OpenTasksAsync(db.CasesOf(actor), today)).Where(task => filter.Everybody ? TaskAccess.Concerns(actor, task) : TaskAccess.IsMine(actor, task));
        var lines = wanted.GroupBy(GroupOf).Select(group => Line([.. group], names, today, calendar)).ToList();
        var shown = lines.Where(line => (filter.Kind is null || line.Kind == filter.Kind) && (filter.Term is not { } term || line.IsIn(term))).ToList();
        return new(
            [.. shown.Take(LinesShown)], shown.Count,
            [.. lines.GroupBy(line => line.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            Enum.GetValues<TaskTerm>().ToDictionary(term => term, term => lines.Count(line => line.IsIn(term))));
    }

    /// <summary>Null when there is no such case, or none within the actor's scope.</summary>
    public async Task<CaseTasksView?> OfCaseAsync(Actor actor, CaseFileId id, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var scoped = db.Cases(actor).AsNoTracking().Where(entry => entry.Id == id);
        if (await scoped.SingleOrDefaultAsync(cancellation) is not { } caseFile) return null;
        var (calendar, names) = (await db.WorkingCalendarAsync(), await db.AccountNamesAsync());
        var stored = await db.CaseTasks.AsNoTracking().Where(task => task.CaseId == id).ToDictionaryAsync(task => task.Id, cancellation);
        var open = caseFile.ExitedOn is null;
        return new(
            [.. (await db.OpenTasksAsync(scoped, today)).Select(task =>
            {
                var (text, href) = TaskUrls.Of(task);
                return new CaseTaskLine(
                    task.Kind, task.Title, task.Reason, task.Source, task.Due, task.Due.IsOverdue(today), task.Due.WorkingDaysLeft(today, calendar), Whose(task, names), text, href,
                    task.HandMade is { } made ? HandMade(actor, stored[made], caseFile, names) : null);
            })],
            [.. stored.Values.Where(task => task.DoneOn is not null).OrderByDescending(task => task.DoneOn).Select(task => new DoneTask(
                task.Id, task.Title, task.DoneOn ?? today, NameOf(task.DoneBy, names), task.DoneNote ?? "", open && TaskAccess.MayAct(actor, task, caseFile)))],
            open && TaskAccess.MayAdd(actor), await db.ColleaguesAsync(caseFile));
    }

    private static HandMadeTask HandMade(Actor actor, CaseTask task, CaseFile caseFile, IReadOnlyDictionary<Guid, string> names)
    {
        var mayAct = TaskAccess.MayAct(actor, task, caseFile);
        return new(task.Id, mayAct, task.CreatedBy == actor.UserId, NameOf(task.CreatedBy, names), task.OwnerId);
    }

    private static TaskLine Line(IReadOnlyList<OpenTask> group, IReadOnlyDictionary<Guid, string> names, DateOnly today, WorkingCalendar calendar)
    {
        var first = group[0];
        var (text, href) = TaskUrls.Of(first);
        var byCase = first.Kind is TaskKind.Place or TaskKind.Document or TaskKind.Collection;
        return new(
            first.Kind, first.Title,
            first.HandMade is not null || group.Count == 1 ? first.Case.Name : first.Case.CohortName ?? first.Case.PlanName ?? first.Case.Goal.Display,
            [.. group.Select(task => new TaskPerson(task.Case.Id, task.Case.Name, task.Reason, task.Source))],
            first.Due, first.Due.IsOverdue(today), first.Due.WorkingDaysLeft(today, calendar), Whose(first, names),
            text, byCase && group.Count > 1 ? CaseUrls.Filtered(first.Case.Stage.ToString(), first.Case.Cohort) : href);
    }

    private static string Whose(OpenTask task, IReadOnlyDictionary<Guid, string> names) =>
        task.OwnerId is { } owner ? NameOf(owner, names) : task.Role is { } role ? TaskAccess.RoleOf(role).Label() : "未指定";

    private static string NameOf(Guid? account, IReadOnlyDictionary<Guid, string> names) => account is { } id ? names.GetValueOrDefault(id, "已注销账号") : "未指定";

    private static (TaskKind, Guid?, Guid?, Guid?, DateOnly?, Guid?) GroupOf(OpenTask task) => task.HandMade is { } made
        ? (task.Kind, made.Value, null, null, null, null)
        : (task.Kind, task.Case.Cohort?.Value, task.Case.Plan?.Value, task.Case.Posting?.Value, task.Due.On, task.OwnerId);
}
