using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cases.Tasks;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Data.Reading;

/// <summary>Every open task of many cases, derived and hand-made, in a handful of queries. Nothing derived is stored anywhere.</summary>
public static class TaskReader
{
    /// <summary>Of the case that waits longest first; tasks without a day last.</summary>
    /// <param name="cases">Already narrowed to the actor's scope.</param>
    public static async Task<IReadOnlyList<OpenTask>> OpenTasksAsync(this KangyangDb db, IQueryable<CaseFile> cases, DateOnly today)
    {
        // Whoever has left or fetched the certificate waits for nothing that could be derived; nor does the past, unless it is put forward again.
        var waiting = await cases.Where(entry => entry.ExitedOn == null && (
            db.CaseTasks.Any(task => task.CaseId == entry.Id && task.DoneOn == null)
            || ((entry.HistoryBatchId == null || db.Assessments.Any(attempt => attempt.CaseId == entry.Id))
                // From the case to its papers: the other way round every receipt there is would be looked at for every case.
                && !db.Certificates.Any(paper => paper.CaseId == entry.Id && paper.RevokedOn == null && db.CertificateReceipts.Any(receipt => receipt.CertificateId == paper.Id)))))
            .Select(entry => entry.Id).ToListAsync();
        // Who is within the scope and waits is asked once, not again by every question about them.
        var open = db.Cases.Where(entry => waiting.Contains(entry.Id));
        if (waiting.Count == 0) return [];
        var (rules, calendar) = (await db.RuleCatalogAsync(), await db.WorkingCalendarAsync());
        var read = await TaskFactsReader.ReadAsync(db, open, rules, today);
        var handMade = (await db.CaseTasks.AsNoTracking().Where(task => task.DoneOn == null && waiting.Contains(task.CaseId)).ToListAsync())
            .ToLookup(task => task.CaseId);
        return [.. read.SelectMany(one => Of(one, handMade[one.Case.Id], rules, calendar)).OrderBy(task => task.Due.On ?? DateOnly.MaxValue).ThenBy(task => task.Kind)];
    }

    private static IEnumerable<OpenTask> Of((TaskCase Case, TaskFacts Facts) one, IEnumerable<CaseTask> handMade, RuleCatalog rules, WorkingCalendar calendar)
    {
        foreach (var task in DerivedTasks.Of(one.Facts))
        {
            var role = task.Kind.Role();
            yield return new(
                task.Kind, task.Kind.Label(), task.Reason, task.Source,
                TaskDue.ByRule(task, one.Facts.Anchors.Of(task.Anchor), rules, one.Facts.Today, calendar),
                one.Case, role, role == CaseRole.Coordinator ? one.Case.OwnerId : null);
        }
        if (one.Case.Stage == CaseStage.Exited) yield break;
        foreach (var task in handMade)
        {
            yield return new(
                TaskKind.HandMade, task.Title, task.Note ?? task.Title, $"手工任务，{task.CreatedOn:yyyy-MM-dd} 新增", task.Due(one.Facts.Anchors, calendar),
                one.Case, null, task.OwnerId, task.Id);
        }
    }
}
