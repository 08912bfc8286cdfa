using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Assessments;

/// <summary>Who of a plan would be posted today, and for which days. The preview and the act ask the same question.</summary>
internal static class PostingPlanner
{
    /// <param name="plan">Already found within the actor's scope.</param>
    public static async Task<Result<PlannedPosting>> PlanPostingAsync(this KangyangDb db, AssessmentPlan plan, DateOnly today)
    {
        if (plan.MarksSubmittedAt is null) return AssessmentErrors.MarksNotSubmitted;
        var settings = await db.RuleCatalogAsync();
        var posted = await db.PostingEntries.AsNoTracking()
            .Where(entry => db.PublicPostings.Any(posting => posting.Id == entry.PostingId && posting.PlanId == plan.Id))
            .Select(entry => entry.AssessmentId).ToListAsync();
        var people = (await db.SheetCandidatesAsync(plan.Id))
            .Where(one => !posted.Contains(one.Assessment.Id) && Judging.Judge(plan, one.Assessment, settings)?.HasPassed == true).ToList();
        if (people.Count == 0) return PostingErrors.NobodyPassed;

        var length = settings.WholeNumber(RuleKeys.PostingWorkingDays, today, settings.PackFor(plan)?.Pack.Id);
        if (!length.IsSet) return PostingErrors.WorkingDaysUnset(length.Setting?.Title ?? "公示工作日数");
        var window = PostingWindow.From(today, length.Value, await db.WorkingCalendarAsync());
        return window.Succeeded ? new PlannedPosting(people, window.Value) : window.Refusal;
    }
}

internal sealed record PlannedPosting(IReadOnlyList<SheetCandidate> People, PostingWindow Window);
