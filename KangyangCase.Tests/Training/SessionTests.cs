using KangyangCase.App.Features.Cohorts;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Training;

public sealed class SessionTests
{
    private static readonly DateOnly Monday = new(2020, 10, 12);

    [Fact]
    public async Task Schedule_AWeekAsPreviewed_WritesAllAndLogsOnce()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1, 1]);
        await group.ScheduleAsync(Monday);

        var preview = (await site.Get<SessionQueries>().PreviewAsync(site.Coordinator, group.Cohort.Id, Week(Monday))).Value;
        Assert.Equal("session.slot-taken", preview.Rows[0].Problem?.Code);
        Assert.Equal(9, preview.Good.Count);
        Assert.Equal("36", preview.Lessons.ToString());
        Assert.Equal(9, (await site.Get<ScheduleSessions>().HandleAsync(site.Coordinator, new(group.Cohort.Id, preview.Good), Cancelled)).Value);

        var view = (await site.Get<SessionQueries>().TimetableAsync(site.Coordinator, group.Cohort.Id))!;
        Assert.Equal("40", view.Total.ToString());
        Assert.Equal(DayPart.Morning, view.Rows[0].Part);
        Assert.Equal([SessionState.LacksMarks, SessionState.LacksMarks], view.Rows.Take(2).Select(row => row.State));
        Assert.All(view.Rows.Skip(2), row => Assert.Equal(SessionState.ToCome, row.State));
        await using var db = await site.OpenAsync();
        Assert.Equal(2, await db.ChangeLog.CountAsync(row => row.Action == "session.scheduled", Cancelled));
    }

    [Fact]
    public async Task Schedule_WhenOneSlotIsTaken_WritesNone()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.ScheduleAsync(Monday);
        var slot = new SessionSlot(Monday.AddDays(1), DayPart.Morning, LessonKind.Theory, LessonHours.Create(4).Value, null);
        var refused = await site.Get<ScheduleSessions>().HandleAsync(site.Coordinator, new(group.Cohort.Id, [slot, slot with { Date = Monday }]), Cancelled);
        Assert.Equal("session.slot-taken", refused.Refusal?.Code);
        await using var db = await site.OpenAsync();
        Assert.Equal(1, await db.TrainingSessions.CountAsync(Cancelled));
    }

    [Fact]
    public async Task Schedule_OfNineLessonsInHalfADay_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        var refused = await site.Get<ScheduleSessions>().HandleAsync(
            site.Coordinator, new(group.Cohort.Id, [new(Monday, DayPart.Morning, LessonKind.Theory, LessonHours.Create(9).Value, null)]), Cancelled);
        Assert.Equal("session.lessons-out-of-range", refused.Refusal?.Code);
    }

    [Fact]
    public async Task Schedule_AfterSomebodyCompleted_IsRefusedSoThatTheDenominatorStands()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.CompleteAsync();
        var refused = await site.Get<ScheduleSessions>().HandleAsync(
            site.Coordinator, new(group.Cohort.Id, [new(Monday, DayPart.Evening, LessonKind.Theory, LessonHours.Create(2).Value, null)]), Cancelled);
        Assert.Equal("session.somebody-completed", refused.Refusal?.Code);
        Assert.False((await site.Get<SessionQueries>().TimetableAsync(site.Coordinator, group.Cohort.Id))!.MaySchedule);
    }

    [Fact]
    public async Task Remove_WhileUnmarked_Removes_AndOnceMarked_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        var (kept, removed) = (await group.ScheduleAsync(Monday), await group.ScheduleAsync(Monday, DayPart.Evening));
        await group.MarkAllAsync(kept);
        Assert.True((await site.Get<RemoveSession>().HandleAsync(site.Coordinator, new(group.Cohort.Id, removed), Cancelled)).Succeeded);
        Assert.Equal("session.not-found", (await site.Get<RemoveSession>().HandleAsync(site.Coordinator, new(group.Cohort.Id, removed), Cancelled)).Refusal?.Code);
        Assert.Equal("session.already-marked", (await site.Get<RemoveSession>().HandleAsync(site.Coordinator, new(group.Cohort.Id, kept), Cancelled)).Refusal?.Code);
    }

    [Fact]
    public async Task EveryWrite_ByAnyoneButTheProvidersCoordinator_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        var session = await group.ScheduleAsync(Monday);
        var slot = new SessionSlot(Monday, DayPart.Evening, LessonKind.Theory, LessonHours.Create(2).Value, null);
        foreach (var actor in new[] { site.Reviewer, site.Examiner, site.Clerk, site.Administrator, site.Auditor, site.OtherCoordinator })
        {
            var refusals = new[]
            {
                (await site.Get<ScheduleSessions>().HandleAsync(actor, new(group.Cohort.Id, [slot]), Cancelled)).Refusal,
                (await site.Get<RemoveSession>().HandleAsync(actor, new(group.Cohort.Id, session), Cancelled)).Refusal,
                (await site.Get<MarkAttendance>().HandleAsync(actor, new(session, [new(group.People[0].Enrollment, AttendanceStatus.Present)]), Cancelled)).Refusal,
                (await site.Get<ConfirmUnsetRule>().HandleAsync(actor, new(group.Cohort.Id, Domain.Rules.RuleKeys.AttendanceThreshold, "同意"), Cancelled)).Refusal,
                (await site.Get<CompleteTraining>().HandleAsync(actor, new(group.Cohort.Id, [group.People[0].Enrollment]), Cancelled)).Refusal,
            };
            Assert.All(refusals, refusal => Assert.Contains(refusal?.Code, new[] { "cohort.not-coordinator", "cohort.not-found", "session.not-found" }));
        }
        Assert.Null(await site.Get<SessionQueries>().TimetableAsync(site.OtherCoordinator, group.Cohort.Id));
        Assert.Null(await site.Get<CompletionQueries>().OverviewAsync(site.OtherCoordinator, group.Cohort.Id));
        Assert.Null(await site.Get<AttendanceQueries>().SheetAsync(site.OtherCoordinator, group.Cohort.Id, session));
        await using var db = await site.OpenAsync();
        Assert.Equal(1, await db.TrainingSessions.CountAsync(Cancelled));
        Assert.False(await db.AttendanceMarks.AnyAsync(Cancelled));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static SessionSeries Week(DateOnly monday) => new(
        DateRange.Create(monday, monday.AddDays(4)).Value, [DayPart.Morning, DayPart.Afternoon], LessonKind.Theory, LessonHours.Create(4).Value, null, true);
}
