using KangyangCase.App.Features.Cohorts;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Rules;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Training;

public sealed class CompleteTrainingTests
{
    private static readonly string HoursKey = RuleKeys.MinLessonHours(TrainingClass.Level5);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complete_WhileRulesAreUnset_AsksForTheWrittenWord_ThenReusesIt()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1, 1]);
        await group.MarkAllAsync(await group.ScheduleAsync());
        var refused = await CompleteAsync(site, group, 0);
        Assert.Equal("completion.needs-confirmation", refused?.Code);
        Assert.Contains("出勤率、最低学时", refused!.Message);

        await group.ConfirmAsync(RuleKeys.AttendanceThreshold);
        Assert.Equal("completion.needs-confirmation", (await CompleteAsync(site, group, 0))?.Code);
        await group.ConfirmAsync(HoursKey);
        Assert.Null(await CompleteAsync(site, group, 0));
        Assert.Null(await CompleteAsync(site, group, 1));

        await using var db = await site.OpenAsync();
        Assert.Equal(2, await db.RuleConfirmations.CountAsync(Cancelled));
        Assert.Equal(2, await db.ChangeLog.CountAsync(row => row.Action == "rule.confirmed" && row.Reason == "按合同约定的学时办理", Cancelled));
        Assert.All(await db.Enrollments.ToListAsync(Cancelled), place => Assert.Equal(site.Clock.Today, place.CompletedOn));
        var seen = (await site.Get<CompletionQueries>().OverviewAsync(site.Administrator, group.Cohort.Id))!;
        Assert.Equal(2, seen.Confirmations.Count);
        Assert.False(seen.MayComplete);
    }

    [Fact]
    public async Task Confirm_WithoutText_OrTwice_OrForASetRule_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        Assert.Equal("completion.confirmation-missing", await ConfirmAsync(site, group, HoursKey, "  "));
        Assert.Equal("completion.confirmation-too-long", await ConfirmAsync(site, group, HoursKey, new string('字', 201)));
        Assert.Null(await ConfirmAsync(site, group, HoursKey, "同意"));
        Assert.Equal("completion.already-confirmed", await ConfirmAsync(site, group, HoursKey, "同意"));
        Assert.Equal("completion.rule-is-set", await ConfirmAsync(site, group, RuleKeys.PassMark, "同意"));
        await SetAsync(site, RuleKeys.AttendanceThreshold, "80");
        Assert.Equal("completion.rule-is-set", await ConfirmAsync(site, group, RuleKeys.AttendanceThreshold, "同意"));
    }

    [Fact]
    public async Task Complete_WhenOneFallsShort_NamesThemAndCompletesNobody()
    {
        await using var site = await TestSite.CreateAsync();
        await SetAsync(site, RuleKeys.AttendanceThreshold, "80");
        var group = await TrainingClass.CreateAsync(site, [1, 1]);
        await group.MarkAllAsync(await group.ScheduleAsync());
        var second = await group.ScheduleAsync(part: DayPart.Afternoon);
        await site.Get<MarkAttendance>().HandleAsync(site.Coordinator, new(second,
            [new(group.People[0].Enrollment, AttendanceStatus.Present), new(group.People[1].Enrollment, AttendanceStatus.Leave)]), Cancelled);
        await group.ConfirmAsync(HoursKey);

        var refused = await CompleteAsync(site, group, 0, 1);
        Assert.Equal("completion.some-may-not", refused?.Code);
        Assert.Contains($"{group.People[1].Name}：出勤率：50%（4 / 8 学时），要求不低于 80 %", refused!.Message);
        Assert.DoesNotContain(group.People[0].Name, refused.Message);
        await using var db = await site.OpenAsync();
        Assert.False(await db.Enrollments.AnyAsync(place => place.CompletedOn != null, Cancelled));
        Assert.Null(await CompleteAsync(site, group, 0));
    }

    [Fact]
    public async Task Complete_WhileASessionIsStillToCome_IsRefusedAsUnmarked()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.MarkAllAsync(await group.ScheduleAsync());
        await group.ScheduleAsync(site.Clock.Today.AddDays(1));
        var refused = await CompleteAsync(site, group, 0);
        Assert.Equal("completion.some-may-not", refused?.Code);
        Assert.Contains("1 节未登记", refused!.Message);
    }

    [Fact]
    public async Task Complete_Twice_IsRefusedAndTheDayStands()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await group.CompleteAsync();
        site.Clock.Today = site.Clock.Today.AddDays(3);
        var refused = await CompleteAsync(site, group, 0);
        Assert.Equal("completion.some-may-not", refused?.Code);
        Assert.Contains("已于 2020-10-12 结业", refused!.Message);
    }

    [Fact]
    public async Task Complete_NobodyOrSomebodyElse_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        Assert.Equal("completion.nobody-chosen", (await CompleteAsync(site, group))?.Code);
        var stranger = await site.Get<CompleteTraining>().HandleAsync(site.Coordinator, new(group.Cohort.Id, [EnrollmentId.New()]), Cancelled);
        Assert.Equal("completion.not-in-class", stranger.Refusal?.Code);
    }

    private static async Task<Domain.Common.Refusal?> CompleteAsync(TestSite site, TrainingClass group, params int[] people) =>
        (await site.Get<CompleteTraining>().HandleAsync(site.Coordinator, new(group.Cohort.Id, [.. people.Select(place => group.People[place].Enrollment)]))).Refusal;

    private static async Task<string?> ConfirmAsync(TestSite site, TrainingClass group, string rule, string text) =>
        (await site.Get<ConfirmUnsetRule>().HandleAsync(site.Coordinator, new(group.Cohort.Id, rule, text))).Refusal?.Code;

    private static async Task SetAsync(TestSite site, string rule, string value)
    {
        await using var db = await site.OpenAsync();
        (await db.Rules.SingleAsync(one => one.Key == rule)).Value = value;
        await db.SaveChangesAsync();
    }
}
