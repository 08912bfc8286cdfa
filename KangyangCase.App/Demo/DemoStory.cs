using KangyangCase.App.Data;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.App.Demo;

/// <summary>
/// What happened at the demo centre before its first day: the real use cases, run on past dates by the demo accounts,
/// so that something waits in every stage and every row of the log is genuine.
/// </summary>
public sealed class DemoStory(
    IDbContextFactory<KangyangDb> contexts, DemoActors people, DemoCalendar calendar, DemoAssessments assessments,
    ScheduleSessions schedule, MarkAttendance attendance, ConfirmUnsetRule confirm, CompleteTraining complete, ExitCase exit, IssueCertificates issue, DemoStandards standards, DemoRecords records,
    DemoHistory history)
{
    private const int StillInTraining = 24;

    public async Task TellAsync(Cohort cohort)
    {
        var actors = await people.ReadAsync();
        var coordinator = actors[Role.Coordinator];
        await standards.TellAsync(actors[Role.Administrator]);
        await TrainAsync(coordinator, cohort);
        var roster = await RosterAsync(cohort);

        await calendar.SetAsync(new(2020, 8, 24));
        Require(await confirm.HandleAsync(coordinator, new(cohort.Id, RuleKeys.MinLessonHours(cohort.Goal), "最低学时未见明文，本班按教学计划 40 学时办理结业。")));
        Require(await complete.HandleAsync(coordinator, new(cohort.Id, [.. roster.Take(StillInTraining).Select(row => row.Enrollment)])));
        Require(await exit.HandleAsync(coordinator, new(roster[29].Case, ExitKind.Withdrawn, "本人外出务工，申请退训。")));

        var cases = roster.Select(row => row.Case).ToList();
        await records.TellAsync(coordinator, Pick(cases, 24, 25, 26));
        var first = await assessments.RunAsync(actors, cohort, new(
            "养老护理员五级 2020年第1批", new(2020, 8, 31), new(2020, 9, 12), Pick(cases, 0, 1, 2, 3, 4, 5, 7, 8),
            Marks: ["82 79", "91 88", "75 83.5", "68 74", "88 90", "66 71", "58 77", "缺 80"], PostOn: new(2020, 9, 14)));
        await calendar.SetAsync(new(2020, 9, 22));
        Require(await issue.HandleAsync(actors[Role.CertificateClerk], new(Guid.CreateVersion7(), [.. first.Take(3).Select(id => new ChosenPerson(id))])));

        var second = await assessments.RunAsync(actors, cohort, new(
            "养老护理员五级 2020年第2批", new(2020, 9, 14), new(2020, 9, 26), Pick(cases, 9, 10, 11, 12, 14, 15),
            Marks: ["77 81", "84 80", "63 69", "90 86", "71 78", "80 75"], PostOn: new(2020, 9, 28)));
        await calendar.SetAsync(new(2020, 10, 9));
        await assessments.ObjectAsync(coordinator, second[^1], "来电反映此人从业经历与本人陈述不符，请核实。");

        await assessments.RunAsync(actors, cohort, new(
            "养老护理员五级 2020年第3批", new(2020, 9, 21), new(2020, 10, 10), Pick(cases, 16, 17), Marks: ["79 84", "86 82"], PostOn: null));
        await assessments.OpenAsync(actors, cohort, new(
            "养老护理员五级 2020年第4批", new(2020, 10, 9), new(2020, 10, 17), Pick(cases, 18, 19, 21, 22, 23), Marks: [], PostOn: null));
        await history.TellAsync(coordinator);
        await calendar.SetAsync(DemoCalendar.FirstDay);
    }

    private async Task TrainAsync(Actor coordinator, Cohort cohort)
    {
        await calendar.SetAsync(cohort.StartsOn);
        var lessons = LessonHours.Create(4).Value;
        var slots = Enumerable.Range(0, 5).SelectMany(day => new[] { DayPart.Morning, DayPart.Afternoon }.Select(part => new SessionSlot(
            cohort.StartsOn.AddDays(day), part, part == DayPart.Morning ? LessonKind.Theory : LessonKind.Practice, lessons, null)));
        Require(await schedule.HandleAsync(coordinator, new(cohort.Id, [.. slots])));
        await calendar.SetAsync(cohort.StartsOn.AddDays(4));

        await using var db = await contexts.CreateDbContextAsync();
        var sessions = await db.TrainingSessions.AsNoTracking().Where(one => one.CohortId == cohort.Id).OrderBy(one => one.Date).ThenByDescending(one => one.Part).ToListAsync();
        var roster = await RosterAsync(cohort);
        foreach (var (session, number) in sessions.Select((session, number) => (session, number)))
        {
            // The last afternoon is still to be entered for those who are in training.
            var present = number == sessions.Count - 1 ? roster.Take(StillInTraining) : roster;
            var marks = present.Select((row, index) => new MarkAttendance.Mark(
                row.Enrollment, (index + (number * 5)) % 23 == 0 ? AttendanceStatus.Leave : AttendanceStatus.Present));
            Require(await attendance.HandleAsync(coordinator, new(session.Id, [.. marks])));
        }
    }

    private async Task<List<(EnrollmentId Enrollment, CaseFileId Case)>> RosterAsync(Cohort cohort)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.Enrollments.Where(entry => entry.CohortId == cohort.Id).OrderBy(entry => entry.RosterNumber)
            .Select(entry => new { entry.Id, entry.CaseId }).ToListAsync();
        return [.. rows.Select(row => (row.Id, row.CaseId))];
    }

    private static List<CaseFileId> Pick(List<CaseFileId> cases, params int[] places) => [.. places.Select(place => cases[place])];

    /// <exception cref="InvalidOperationException">The story does not fit the rules: a programmer's mistake.</exception>
    internal static void Require(Result result)
    {
        if (!result.Succeeded) throw new InvalidOperationException($"Demo story: {result.Refusal.Code} {result.Refusal.Message}");
    }

    /// <inheritdoc cref="Require(Result)"/>
    internal static T Require<T>(Result<T> result) =>
        result.Succeeded ? result.Value : throw new InvalidOperationException($"Demo story: {result.Refusal.Code} {result.Refusal.Message}");
}
