using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Home;

/// <summary>Everything the home page counts, read once.</summary>
/// <param name="Barred">Completed people who may not be put forward yet, by cohort: nothing a coordinator could do today.</param>
/// <param name="Sheets">Score sheets not yet submitted.</param>
/// <param name="NotPrinted">Valid certificates nobody has printed.</param>
/// <param name="Unprintable">People whose names no installed face can draw.</param>
/// <param name="NotCollected">Valid certificates nobody has fetched.</param>
/// <param name="Missing">Sessions that have begun and lack somebody's mark, by cohort.</param>
public sealed record HomeFacts(
    DateOnly Today,
    IReadOnlyDictionary<CohortId, StageCounts> ByCohort,
    StageCounts All,
    IReadOnlyDictionary<CohortId, int> Barred,
    IReadOnlyList<Cohort> Coming,
    int SessionsToday,
    IReadOnlyDictionary<CohortId, DateOnly> Missing,
    IReadOnlyList<RunningPosting> Postings,
    IReadOnlyDictionary<SheetState, int> Sheets,
    int NotPrinted,
    int Unprintable,
    int NotCollected,
    int UnsetRules,
    int LogRowsToday)
{
    public StageCounts Of(CohortId cohort) => ByCohort.GetValueOrDefault(cohort) ?? new(new Dictionary<CaseStage, int>());

    public static async Task<HomeFacts> ReadAsync(
        KangyangDb db, Actor actor, DateOnly today, IReadOnlyDictionary<CaseFileId, CaseStage> stages, FontLibrary fonts)
    {
        var cohorts = db.Cohorts(actor);
        var places = await db.Enrollments.Where(entry => cohorts.Any(cohort => cohort.Id == entry.CohortId))
            .Select(entry => new { entry.CohortId, entry.CaseId }).ToListAsync();
        var byCohort = places.GroupBy(place => place.CohortId).ToDictionary(
            group => group.Key,
            group => Count(group.Where(place => stages.ContainsKey(place.CaseId)).Select(place => stages[place.CaseId])));
        var notYet = await NotYetEligibleAsync(db, actor, today, stages);
        var barred = places.Where(place => notYet.Contains(place.CaseId)).GroupBy(place => place.CohortId).ToDictionary(group => group.Key, group => group.Count());
        var coming = await cohorts.AsNoTracking().Where(cohort => cohort.StartsOn > today).OrderBy(cohort => cohort.StartsOn).ToListAsync();
        var sessionsToday = await db.TrainingSessions.CountAsync(session => session.Date == today && cohorts.Any(cohort => cohort.Id == session.CohortId));
        var missing = await db.EarliestGapsAsync(cohorts, today);
        var postings = await (
            from posting in db.PublicPostings(actor)
            join plan in db.AssessmentPlans on posting.PlanId equals plan.Id
            where posting.LastDay >= today
            orderby posting.LastDay
            select new RunningPosting(posting.Id, plan.Name, posting.LastDay)).ToListAsync();
        return new(
            today, byCohort, Count(stages.Values), barred, coming, sessionsToday, missing, postings,
            await db.OpenSheetsAsync(actor), await NotPrintedAsync(db, actor), await UnprintableAsync(db, actor, fonts), await NotCollectedAsync(db, actor),
            await db.Rules.CountAsync(rule => rule.Value == null), await db.ChangeLog(actor).CountAsync(row => row.BusinessDate == today));
    }

    private static async Task<HashSet<CaseFileId>> NotYetEligibleAsync(
        KangyangDb db, Actor actor, DateOnly today, IReadOnlyDictionary<CaseFileId, CaseStage> stages)
    {
        var completed = stages.Where(pair => pair.Value == CaseStage.Completed).Select(pair => pair.Key).ToList();
        if (completed.Count == 0) return [];
        var answers = await db.EligibilityAsync(db.Cases(actor).Where(entry => completed.Contains(entry.Id)), null, today, today);
        return [.. answers.Where(pair => pair.Value.Verdict?.StopsPutForward == true).Select(pair => pair.Key)];
    }

    private static async Task<int> NotPrintedAsync(KangyangDb db, Actor actor)
    {
        if (!actor.Is(Role.CertificateClerk)) return 0;
        return await (await db.NotPrintedAsync(db.Certificates(actor).Where(entry => entry.RevokedOn == null))).CountAsync();
    }

    private static async Task<int> NotCollectedAsync(KangyangDb db, Actor actor) => actor.Is(Role.CertificateClerk)
        ? await db.Certificates(actor).CountAsync(entry => entry.RevokedOn == null && !db.CertificateReceipts.Any(receipt => receipt.CertificateId == entry.Id))
        : 0;

    private static async Task<int> UnprintableAsync(KangyangDb db, Actor actor, FontLibrary fonts) =>
        actor.Is(Role.CertificateClerk) ? (await db.OpenNamesAsync(actor)).Count(row => fonts.Missing(row.Name).Count > 0) : 0;

    private static StageCounts Count(IEnumerable<CaseStage> stages) =>
        new(stages.GroupBy(stage => stage).ToDictionary(group => group.Key, group => group.Count()));
}

public sealed record RunningPosting(Domain.Assessments.PublicPostingId Id, string PlanName, DateOnly LastDay);
