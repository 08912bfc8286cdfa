using KangyangCase.App.Features.Cohorts;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Training;

public sealed class MarkAttendanceTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mark_TheSameBatchTwice_ChangesAndLogsOnce()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1, 1, 1]);
        var session = await group.ScheduleAsync();
        var input = new MarkAttendance.Input(session, [.. group.People.Select(person => new MarkAttendance.Mark(person.Enrollment, AttendanceStatus.Present))]);
        Assert.Equal(3, (await site.Get<MarkAttendance>().HandleAsync(site.Coordinator, input, Cancelled)).Value);
        Assert.Equal(0, (await site.Get<MarkAttendance>().HandleAsync(site.Coordinator, input, Cancelled)).Value);
        await using var db = await site.OpenAsync();
        Assert.Equal(1, await db.ChangeLog.CountAsync(row => row.Action == "attendance.marked", Cancelled));
        Assert.Equal(SessionState.Marked, (await site.Get<SessionQueries>().TimetableAsync(site.Coordinator, group.Cohort.Id))!.Rows[0].State);
    }

    [Fact]
    public async Task Mark_FromTwoTabs_LastWinsPerPersonAndTheLogHoldsTheChange()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1, 1]);
        var session = await group.ScheduleAsync();
        var (first, second) = (group.People[0], group.People[1]);
        await MarkAsync(site, session, (first.Enrollment, AttendanceStatus.Present), (second.Enrollment, AttendanceStatus.Present));
        await MarkAsync(site, session, (first.Enrollment, AttendanceStatus.Leave));

        var sheet = (await site.Get<AttendanceQueries>().SheetAsync(site.Coordinator, group.Cohort.Id, session))!;
        Assert.Equal([AttendanceStatus.Leave, AttendanceStatus.Present], sheet.Rows.Select(row => row.Status!.Value));
        await using var db = await site.OpenAsync();
        var logged = await db.ChangeLog.SingleAsync(row => row.Action == "attendance.corrected", Cancelled);
        Assert.Equal(first.Case.Value, logged.CaseId);
        Assert.Contains("出勤 → 请假", logged.Summary);
    }

    [Fact]
    public async Task Mark_TwoBatchesAtOnce_LosesNeither()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1, 1]);
        var session = await group.ScheduleAsync();
        await Task.WhenAll(
            MarkAsync(site, session, (group.People[0].Enrollment, AttendanceStatus.Present)),
            MarkAsync(site, session, (group.People[1].Enrollment, AttendanceStatus.Absent)));
        await using var db = await site.OpenAsync();
        Assert.Equal(2, await db.AttendanceMarks.CountAsync(Cancelled));
    }

    [Fact]
    public async Task Mark_ASessionOfTomorrow_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        var session = await group.ScheduleAsync(site.Clock.Today.AddDays(1));
        Assert.Equal("session.in-the-future", await TryAsync(site, session, (group.People[0].Enrollment, AttendanceStatus.Present)));
        Assert.False((await site.Get<AttendanceQueries>().SheetAsync(site.Coordinator, group.Cohort.Id, session))!.MayMark);
        site.Clock.Today = site.Clock.Today.AddDays(1);
        Assert.Null(await TryAsync(site, session, (group.People[0].Enrollment, AttendanceStatus.Present)));
    }

    [Fact]
    public async Task Mark_SomebodyOfAnotherClass_IsRefusedAndNothingIsWritten()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        var other = await TrainingClass.CreateAsync(site, [1], firstPerson: 10, name: "另一班");
        var session = await group.ScheduleAsync();
        Assert.Equal("attendance.not-in-class", await TryAsync(
            site, session, (group.People[0].Enrollment, AttendanceStatus.Present), (other.People[0].Enrollment, AttendanceStatus.Present)));
        await using var db = await site.OpenAsync();
        Assert.False(await db.AttendanceMarks.AnyAsync(Cancelled));
    }

    [Fact]
    public async Task Mark_AfterCompletion_IsRefusedByName_ButTheSameMarkIsNoChange()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.CompleteAsync();
        await using var db = await site.OpenAsync();
        var session = await db.TrainingSessions.Select(one => one.Id).SingleAsync(Cancelled);
        Assert.Null(await TryAsync(site, session, (group.People[0].Enrollment, AttendanceStatus.Present)));
        var refused = await site.Get<MarkAttendance>().HandleAsync(site.Coordinator, new(session, [new(group.People[0].Enrollment, AttendanceStatus.Absent)]), Cancelled);
        Assert.Equal("attendance.completed", refused.Refusal?.Code);
        Assert.Contains(group.People[0].Name, refused.Refusal!.Message);
    }

    [Fact]
    public async Task Mark_SomebodyWhoExited_IsRefused_AndTheSessionDoesNotLackThem()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1, 1]);
        var session = await group.ScheduleAsync();
        await using (var db = await site.OpenAsync())
        {
            (await db.Cases.SingleAsync(one => one.Id == group.People[1].Case, Cancelled)).Exit(ExitKind.Withdrawn, "外出务工", site.Clock.Today);
            await db.SaveChangesAsync(Cancelled);
        }
        Assert.Equal("attendance.exited", await TryAsync(site, session, (group.People[1].Enrollment, AttendanceStatus.Present)));
        await MarkAsync(site, session, (group.People[0].Enrollment, AttendanceStatus.Present));
        Assert.Equal(SessionState.Marked, (await site.Get<SessionQueries>().TimetableAsync(site.Coordinator, group.Cohort.Id))!.Rows[0].State);
    }

    [Fact]
    public async Task Mark_WithNull_ClearsTheMarkAndLogsIt()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        var session = await group.ScheduleAsync();
        await group.MarkAllAsync(session);
        await MarkAsync(site, session, (group.People[0].Enrollment, null));
        await using var db = await site.OpenAsync();
        Assert.False(await db.AttendanceMarks.AnyAsync(Cancelled));
        Assert.Contains("出勤 → 未登记", (await db.ChangeLog.SingleAsync(row => row.Action == "attendance.corrected", Cancelled)).Summary);
    }

    private static async Task MarkAsync(TestSite site, TrainingSessionId session, params (EnrollmentId Person, AttendanceStatus? Status)[] marks) =>
        Assert.Null(await TryAsync(site, session, marks));

    private static async Task<string?> TryAsync(TestSite site, TrainingSessionId session, params (EnrollmentId Person, AttendanceStatus? Status)[] marks) =>
        (await site.Get<MarkAttendance>().HandleAsync(site.Coordinator, new(session, [.. marks.Select(mark => new MarkAttendance.Mark(mark.Person, mark.Status))])))
        .Refusal?.Code;
}
