using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.Domain.Calendars;

namespace KangyangCase.App.Features.Home;

/// <summary>Dates ahead, counted in working days without today.</summary>
public static class HomeDeadlines
{
    private const int Shown = 6;

    public static IReadOnlyList<Deadline> Of(HomeFacts facts, WorkingCalendar calendar, DateOnly today)
    {
        var postings = facts.Postings.Select(posting => new Deadline(
            posting.LastDay, Left(calendar, today, posting.LastDay), "公示期满", $"{posting.LastDay:M月d日}，{posting.PlanName}",
            AssessmentUrls.Posting(posting.Id)));
        var openings = facts.Coming.Select(cohort => new Deadline(
            cohort.StartsOn, Left(calendar, today, cohort.StartsOn), "开班", $"{cohort.StartsOn:M月d日}，{cohort.Name}", CohortUrls.Detail(cohort.Id)));
        return [.. postings.Concat(openings).OrderBy(deadline => deadline.On).Take(Shown)];
    }

    private static int? Left(WorkingCalendar calendar, DateOnly today, DateOnly until)
    {
        var left = 0;
        for (var day = today.AddDays(1); day <= until; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) is not { Succeeded: true } known) return null;
            if (known.Value) left++;
        }
        return left;
    }
}
