using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Hosting;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Cohorts;

public sealed class CohortBoardQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock)
{
    /// <summary>Classes that began longer ago are looked up in the list: a board is for work at hand.</summary>
    public const int MonthsBack = 18;

    private static readonly IReadOnlyList<string> Names = [.. StageTrack.Names, "办结"];

    /// <param name="provider">Only this provider's classes; null for all in scope.</param>
    public async Task<CohortBoard> ForAsync(Actor actor, OrganizationId? provider, CancellationToken cancellation = default)
    {
        var today = await clock.TodayAsync();
        var first = today.AddMonths(-MonthsBack);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var visible = db.Cohorts(actor).AsNoTracking();
        var providers = await (
            from organization in db.Organizations
            where visible.Any(cohort => cohort.ProviderId == organization.Id)
            orderby organization.Name
            select new { organization.Id, organization.Name }).ToListAsync(cancellation);
        if (provider is { } one) visible = visible.Where(cohort => cohort.ProviderId == one);
        var cohorts = await visible.Where(cohort => cohort.StartsOn >= first).OrderBy(cohort => cohort.StartsOn).ThenBy(cohort => cohort.Name).ToListAsync(cancellation);
        var older = await visible.CountAsync(cohort => cohort.StartsOn < first, cancellation);
        var stages = await db.StagesByCohortAsync(actor, [.. cohorts.Select(cohort => cohort.Id)], today);
        var gaps = await db.EarliestGapsAsync(db.Cohorts(actor), today);
        var names = providers.Count > 1 ? providers.ToDictionary(row => row.Id, row => row.Name) : [];
        var cards = cohorts.ToLookup(
            cohort => ClassTrack.Of([.. stages[cohort.Id]], cohort.StartsOn).Index,
            cohort => Card(cohort, [.. stages[cohort.Id]], actor, today, gaps.GetValueOrDefault(cohort.Id), names.GetValueOrDefault(cohort.ProviderId)));
        return new(
            today, [.. Names.Select((name, index) => new BoardColumn(name, [.. cards[index]]))], older,
            [.. providers.Select(row => new BoardProvider(row.Id.Value, row.Name))]);
    }

    private static BoardCard Card(Cohort cohort, IReadOnlyCollection<CaseStage> stages, Actor actor, DateOnly today, DateOnly gap, string? provider)
    {
        var progress = CohortProgress.Of(cohort.Id, cohort.StartsOn, stages, today, CohortAccess.MayRun(actor, cohort));
        return new(
            cohort.Id, cohort.Name, cohort.Goal.Display, provider, progress.People, cohort.StartsOn, cohort.EndsOn, progress.Percent, progress.Caption,
            progress.Next, progress.NextHref, [.. Marks(cohort, stages, today, gap)]);
    }

    private static IEnumerable<BoardMark> Marks(Cohort cohort, IReadOnlyCollection<CaseStage> stages, DateOnly today, DateOnly gap)
    {
        if (gap != default) yield return new($"缺 {gap:M月d日}考勤", Glyphs.Schedule, Tone.Warning, CohortUrls.Sessions(cohort.Id));
        if (stages.Count(stage => stage == CaseStage.SentBack) is > 0 and var back)
        {
            yield return new($"退回待改 {back} 人", Glyphs.AssignmentReturn, Tone.Error, Cases.CaseUrls.Filtered(nameof(CaseStage.SentBack), cohort.Id));
        }
        if (stages.Count(stage => stage == CaseStage.UnderObjection) is > 0 and var disputed)
        {
            yield return new($"异议 {disputed} 人", Glyphs.ErrorOutline, Tone.Error, Cases.CaseUrls.Filtered(nameof(CaseStage.UnderObjection), cohort.Id));
        }
        if (cohort.EndsOn < today && stages.Contains(CaseStage.InTraining))
        {
            yield return new($"原定 {cohort.EndsOn:M月d日}结束", Glyphs.Schedule, Tone.Warning, CohortUrls.Completion(cohort.Id));
        }
    }
}
