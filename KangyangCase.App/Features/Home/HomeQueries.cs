using KangyangCase.App.Data;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Hosting;
using KangyangCase.App.Printing.Fonts;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.App.Shell;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Features.Home;

public sealed class HomeQueries(IDbContextFactory<KangyangDb> contexts, IBusinessClock clock, FontLibrary fonts, ITaskCount tasks, IIssueCount issue)
{
    private const int DaysShown = 14;
    private const int CohortsShown = 6;

    public async Task<HomeView> ForAsync(Actor actor)
    {
        var today = await clock.TodayAsync();
        await using var db = await contexts.CreateDbContextAsync();
        var calendar = await db.WorkingCalendarAsync();
        var shown = await db.Cohorts(actor).AsNoTracking().Where(cohort => cohort.HistoryBatchId == null).OrderByDescending(cohort => cohort.StartsOn).Take(CohortsShown).ToListAsync();
        var facts = await HomeFacts.ReadAsync(db, actor, today, shown, new(tasks, issue, fonts));
        var deadlines = HomeDeadlines.Of(facts, calendar, today);
        return new(
            today, WeekSentence(today, calendar), HomeCountRules.For(actor, facts), [.. shown.Select(cohort => Line(cohort, actor, facts))],
            Days(today, calendar, deadlines), deadlines, await HomeCalendar.WarningAsync(db, actor, today, calendar));
    }

    private static CohortLine Line(Cohort cohort, Actor actor, HomeFacts facts)
    {
        var counts = facts.Of(cohort.Id);
        var track = ClassTrack.Of(counts.Stages, cohort.StartsOn);
        var next = NextSteps.For(cohort, counts, facts, actor);
        var about = $"{counts.Total} 人" + (cohort.Place is null ? "" : $"，{cohort.Place}");
        return new(cohort.Name, CohortUrls.Detail(cohort.Id), about, track.Index, track.Percent, track.Caption, next.Step, next.Href, next.Note, next.Tone);
    }

    private static IReadOnlyList<DayCell> Days(DateOnly today, WorkingCalendar calendar, IReadOnlyList<Deadline> deadlines) =>
    [
        .. Enumerable.Range(0, DaysShown).Select(offset =>
        {
            var day = today.AddDays(offset);
            var worked = calendar.IsWorkingDay(day) is { Succeeded: true } known ? known.Value : (bool?)null;
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            return new DayCell(day, worked, worked == true && weekend, offset == 0, deadlines.Count(deadline => deadline.On == day));
        }),
    ];

    private static string WeekSentence(DateOnly today, WorkingCalendar calendar)
    {
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var left = 0;
        for (var day = today; day <= sunday; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) is not { Succeeded: true } known) return $"{today:M月d日} {Weekday(today)}，{day.Year} 年工作日历尚无数据";
            if (known.Value) left++;
        }
        return $"{today:M月d日} {Weekday(today)}，本周剩 {left} 个工作日（含今日）";
    }

    public static string Weekday(DateOnly day) => "星期" + "日一二三四五六"[(int)day.DayOfWeek];
}
