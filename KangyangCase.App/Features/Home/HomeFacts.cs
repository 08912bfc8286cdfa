using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Home;

/// <summary>Everything the home page counts, read once; what no role of the actor asks for is not read.</summary>
/// <param name="ByCohort">Of the classes shown.</param>
/// <param name="Barred">Completed people who may not be put forward yet, by class shown: nothing a coordinator could do today.</param>
/// <param name="Missing">Sessions that have begun and lack somebody's mark, by cohort.</param>
/// <param name="People">Cases by stage, as the list of cases counts them; null: too many to judge.</param>
/// <param name="Ready">Completed people who may be put forward today.</param>
/// <param name="Sheets">Score sheets not yet submitted.</param>
public sealed record HomeFacts(
    DateOnly Today,
    IReadOnlyDictionary<CohortId, StageCounts> ByCohort,
    IReadOnlyDictionary<CohortId, int> Barred,
    IReadOnlyList<Cohort> Coming,
    int SessionsToday,
    int ClassesToday,
    IReadOnlyDictionary<CohortId, DateOnly> Missing,
    IReadOnlyList<RunningPosting> Postings,
    IReadOnlyDictionary<CaseStage, int?> People,
    int? Ready,
    IReadOnlyDictionary<SheetState, int> Sheets,
    HomePapers Papers,
    TaskTally Tasks,
    int UnsetRules,
    CappedCount LogRowsToday)
{
    public StageCounts Of(CohortId cohort) => ByCohort.GetValueOrDefault(cohort) ?? new(new Dictionary<CaseStage, int>());

    /// <summary>Stages that a role waits to see empty.</summary>
    public static IReadOnlyList<CaseStage> StagesOf(Role role) => role switch
    {
        Role.Coordinator => [CaseStage.Completed, CaseStage.SentBack],
        Role.Reviewer => [CaseStage.PutForward, CaseStage.Passed, CaseStage.UnderObjection],
        Role.Examiner or Role.CertificateClerk or Role.Administrator or Role.Auditor => [],
    };

    /// <param name="shown">The classes of the table.</param>
    public static async Task<HomeFacts> ReadAsync(KangyangDb db, Actor actor, DateOnly today, IReadOnlyList<Cohort> shown, HomeCounters counters)
    {
        var cohorts = db.Cohorts(actor);
        var coming = await cohorts.AsNoTracking().Where(cohort => cohort.StartsOn > today).OrderBy(cohort => cohort.StartsOn).ToListAsync();
        var sessions = await db.TrainingSessions.Where(session => session.Date == today && cohorts.Any(cohort => cohort.Id == session.CohortId))
            .Select(session => session.CohortId).ToListAsync();
        var postings = await (
            from posting in db.PublicPostings(actor)
            join plan in db.AssessmentPlans on posting.PlanId equals plan.Id
            where posting.LastDay >= today
            orderby posting.LastDay
            select new RunningPosting(posting.Id, plan.Name, posting.LastDay)).ToListAsync();
        var visible = db.CasesOf(actor);
        var people = new Dictionary<CaseStage, int?>();
        foreach (var stage in actor.Roles.SelectMany(StagesOf).Distinct())
        {
            // A past brought in as completed asks nobody for anything.
            var asked = stage == CaseStage.Completed ? visible.Where(entry => entry.HistoryBatchId == null) : visible;
            people[stage] = await db.CountAsync(asked, new([stage]), today);
        }
        var byCohort = await db.StagesByCohortAsync(actor, [.. shown.Select(cohort => cohort.Id)], today);
        var coordinates = actor.Is(Role.Coordinator);
        return new(
            today,
            shown.ToDictionary(cohort => cohort.Id, cohort => Count(byCohort[cohort.Id])),
            coordinates ? await BarredAsync(db, actor, today, shown) : new Dictionary<CohortId, int>(),
            coming, sessions.Count, sessions.Distinct().Count(),
            coordinates ? await db.EarliestGapsAsync(cohorts, today) : new Dictionary<CohortId, DateOnly>(),
            postings, people,
            coordinates ? await db.CountAsync(visible, StageQuestion.ReadyToPutForward, today) : 0,
            actor.Is(Role.Examiner) ? await db.OpenSheetsAsync(actor) : new Dictionary<SheetState, int>(),
            await HomePapers.ReadAsync(db, actor, counters),
            actor.Roles.Any(role => role != Role.Auditor) ? await counters.Tasks.TallyAsync(actor) : new(0, 0, 0),
            await db.Rules.CountAsync(rule => rule.Value == null),
            CappedCount.Of(actor.IsAny(Role.Administrator, Role.Auditor)
                ? await db.ChangeLog(actor).Where(row => row.BusinessDate == today).Take(CappedCount.Cap + 1).CountAsync() : 0));
    }

    private static async Task<IReadOnlyDictionary<CohortId, int>> BarredAsync(KangyangDb db, Actor actor, DateOnly today, IReadOnlyList<Cohort> shown)
    {
        var barred = new Dictionary<CohortId, int>();
        foreach (var cohort in shown)
        {
            var enrolled = db.Enrollments.Where(place => place.CohortId == cohort.Id).Select(place => place.CaseId);
            var cases = db.Cases(actor).Where(entry => enrolled.Contains(entry.Id) && entry.HistoryBatchId == null);
            if (await db.CountAsync(cases, new([CaseStage.Completed]), today) is not (> 0 and var completed)) continue;
            barred[cohort.Id] = completed - (await db.CountAsync(cases, StageQuestion.ReadyToPutForward, today) ?? completed);
        }
        return barred;
    }

    private static StageCounts Count(IEnumerable<CaseStage> stages) =>
        new(stages.GroupBy(stage => stage).ToDictionary(group => group.Key, group => group.Count()));
}

public sealed record RunningPosting(PublicPostingId Id, string PlanName, DateOnly LastDay);

/// <summary>What other features count for the home page.</summary>
public sealed record HomeCounters(ITaskCount Tasks, IIssueCount Issue, FontLibrary Fonts);
