using KangyangCase.App.Data;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Calendars;
using KangyangCase.App.Features.Home;
using KangyangCase.App.Security;
using KangyangCase.Domain.Calendars;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Marks.Support;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Calendars;

public sealed class SaveCalendarYearTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private CalendarQueries Queries => Site.Get<CalendarQueries>();

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    public static TheoryData<Role> EverybodyElse => [.. Roles.All.Where(role => role != Role.Administrator)];

    [Fact]
    public async Task Save_OfANewYear_ServesTheNextPostingAndEndsTheWarning()
    {
        Site.Clock.Today = new(2026, 11, 20);
        Assert.Equal([2027], (await Queries.ListAsync(Site.Administrator, stop)).Missing);

        var saved = await SaveAsync(2027, [Off("2027-01-01", "元旦"), Made("2027-01-09")]);

        Assert.True(saved.Succeeded, saved.Refusal?.Message);
        await using var db = await Site.OpenAsync();
        var calendar = await db.WorkingCalendarAsync();
        Assert.Equal((false, true, true), (calendar.IsWorkingDay(new(2027, 1, 1)).Value, calendar.IsWorkingDay(new(2027, 1, 9)).Value, calendar.IsWorkingDay(new(2027, 1, 4)).Value));
        Assert.Empty((await Queries.ListAsync(Site.Administrator, stop)).Missing);
        var view = await Queries.YearAsync(Site.Auditor, 2027, stop);
        Assert.Equal((CalendarYearStatus.Entered, "元旦"), (view!.Stored!.Status, view.Stored.MarkedDays[0].Name));
        var act = Assert.Single(view.Acts);
        Assert.Equal(("录入 2027 年工作日历（已公布，管理员录入）：休 1 天，调休上班 1 天，改动 2 天", "录入通知"), (act.Summary, act.Reason));
    }

    [Fact]
    public async Task Save_WhileAPostingRuns_KeepsItsLastDayAndNamesWhatItWouldHaveBeen()
    {
        Site.Clock.Today = new(2020, 9, 28);
        var sheet = await (await SheetBuilder.CreateAsync(Site, 1)).SubmittedAsync(("80", "70"));
        var preview = await Site.Get<PostingQueries>().PreviewAsync(Site.Reviewer, sheet.PlanId);
        var posting = await Site.Get<OpenPosting>().HandleAsync(Site.Reviewer, new(sheet.PlanId, [sheet.People[0]], preview!.LastDay), stop);
        var days = await DaysAsync(2020, day => day with { Kind = CalendarDayKind.Holiday, Name = null }, new DateOnly(2020, 10, 9));

        var compared = await Queries.CompareAsync(Site.Administrator, 2020, days, stop);
        var saved = await SaveAsync(2020, days);

        foreach (var effects in new[] { compared!.Effects, saved.Value })
        {
            var effect = Assert.Single(effects.Postings);
            Assert.Equal((1, posting.Value, new DateOnly(2020, 10, 12), new DateOnly(2020, 10, 13)), (effects.OpenPostings, effect.Id, effect.LastDay, effect.WouldBe));
        }
        Assert.Equal(new DateOnly(2020, 10, 9), Assert.Single(compared.Changes).Day);
        Assert.Equal(new DateOnly(2020, 10, 12), (await Site.Get<PostingQueries>().FindAsync(Site.Reviewer, posting.Value))!.LastDay);
    }

    [Fact]
    public async Task Compare_WhenADayWithLessonsBecomesOff_NamesTheCohort()
    {
        var cohort = await new Cases.CaseOffice(Site).CohortAsync();
        Site.Clock.Today = cohort.StartsOn.AddDays(-1);

        var compared = await Queries.CompareAsync(
            Site.Administrator, cohort.StartsOn.Year, await DaysAsync(cohort.StartsOn.Year, day => day with { Kind = CalendarDayKind.Holiday }, cohort.StartsOn), stop);

        Assert.Contains(compared!.Effects.Planned, effect => effect == new PlannedDayEffect(cohort.Id, cohort.Name, "开班", cohort.StartsOn));
    }

    [Fact]
    public async Task Save_OfAYearChangedMeanwhile_IsRefusedAndKeepsTheOthersWork()
    {
        var seen = (await Queries.YearAsync(Site.Administrator, 2021, stop))!.Seen;
        Assert.True((await SaveAsync(2021, [Off("2021-01-01")])).Succeeded);

        var second = await SaveAsync(2021, [Off("2021-05-01")], seen: seen);

        Assert.Equal("calendar.overtaken", second.Refusal?.Code);
        Assert.Equal([new(2021, 1, 1)], (await Queries.YearAsync(Site.Administrator, 2021, stop))!.Stored!.Holidays);
    }

    [Fact]
    public async Task Save_OfTheSameAgain_IsRefusedAndNotLoggedTwice()
    {
        Assert.True((await SaveAsync(2021, [Off("2021-01-01")])).Succeeded);

        Assert.Equal("calendar.nothing-changed", (await SaveAsync(2021, [Off("2021-01-01")])).Refusal?.Code);

        Assert.Single((await Queries.YearAsync(Site.Administrator, 2021, stop))!.Acts);
    }

    [Theory]
    [InlineData("2020-10-01", "", "", "原因", "calendar.source-missing")]
    [InlineData("2020-10-01", "", "出处", " ", "calendar.reason-missing")]
    [InlineData("", "", "出处", "原因", "calendar.holidays-missing")]
    [InlineData("2021-01-01", "", "出处", "原因", "calendar.other-year")]
    [InlineData("2020-10-01", "2020-10-01", "出处", "原因", "calendar.in-both-lists")]
    [InlineData("2020-10-01", "2020-10-12", "出处", "原因", "calendar.not-a-weekend")]
    [InlineData("", "", "", "", "form.several-faults")]
    public async Task Save_WithAFault_NamesItAndKeepsTheYear(string off, string made, string source, string reason, string code)
    {
        CalendarDay[] days = [.. off.Length > 0 ? [Off(off)] : (CalendarDay[])[], .. made.Length > 0 ? [Made(made)] : (CalendarDay[])[]];

        var saved = await Site.Get<SaveCalendarYear>().HandleAsync(Site.Administrator, new(2020, days, CalendarYearStatus.Entered, source, reason, null), stop);

        Assert.Equal(code, saved.Refusal?.Code);
        await using var db = await Site.OpenAsync();
        Assert.Equal(new DateOnly(2020, 10, 12), PostingWindow.From(new(2020, 9, 28), 5, await db.WorkingCalendarAsync()).Value.LastDay);
    }

    [Fact]
    public async Task Save_OfAYearFarAway_IsRefused() => Assert.Equal("calendar.year-far-away", (await SaveAsync(2080, [Off("2080-01-01")])).Refusal?.Code);

    [Fact]
    public async Task Save_AsShippedByTheProgram_IsNotForPeople() =>
        Assert.Equal("calendar.not-its-status", (await SaveAsync(2020, [Off("2020-10-01")], CalendarYearStatus.Announced)).Refusal?.Code);

    [Theory]
    [MemberData(nameof(EverybodyElse))]
    public async Task Save_ByAnybodyElse_IsRefusedAndNotOffered(Role role)
    {
        var actor = TestSite.Make(role, new DataScope.Everything());

        var saved = await Site.Get<SaveCalendarYear>().HandleAsync(actor, new(2020, [Off("2020-10-01")], CalendarYearStatus.Entered, "出处", "原因", null), stop);

        Assert.Equal("calendar.not-administrator", saved.Refusal?.Code);
        Assert.Null(await Queries.CompareAsync(actor, 2020, [Off("2020-10-01")], stop));
        Assert.False((await Queries.ListAsync(actor, stop)).MayEdit);
        Assert.False((await Queries.YearAsync(actor, 2020, stop))!.MayEdit);
    }

    [Theory]
    [InlineData(Role.Coordinator, false)]
    [InlineData(Role.Reviewer, false)]
    [InlineData(Role.CertificateClerk, false)]
    [InlineData(Role.Administrator, true)]
    public async Task Home_FromNovember_WarnsThoseWhoDependOnNextYear(Role role, bool mayEnter)
    {
        var actor = TestSite.Make(role, new DataScope.Everything());
        Site.Clock.Today = new(2026, 10, 31);
        Assert.Null((await Site.Get<HomeQueries>().ForAsync(actor)).Calendar);
        Site.Clock.Today = new(2026, 11, 1);

        var warning = (await Site.Get<HomeQueries>().ForAsync(actor)).Calendar;

        Assert.Equal((2027, mayEnter), (warning!.Year, warning.Href == CalendarUrls.Year(2027)));
    }

    [Theory]
    [InlineData(Role.Examiner)]
    [InlineData(Role.Auditor)]
    public async Task Home_FromNovember_LeavesOthersAlone(Role role)
    {
        Site.Clock.Today = new(2026, 11, 1);

        Assert.Null((await Site.Get<HomeQueries>().ForAsync(TestSite.Make(role, new DataScope.Everything()))).Calendar);
    }

    private static CalendarDay Off(string day, string? name = null) => new(DateOnly.Parse(day), CalendarDayKind.Holiday, name);

    private static CalendarDay Made(string day) => new(DateOnly.Parse(day), CalendarDayKind.MakeUpWorkday);

    private Task<Result<CalendarEffects>> SaveAsync(int year, IReadOnlyList<CalendarDay> days, CalendarYearStatus status = CalendarYearStatus.Entered, string? seen = null) =>
        Site.Get<SaveCalendarYear>().HandleAsync(Site.Administrator, new(year, days, status, "国办发明电", "录入通知", seen), stop);

    private async Task<IReadOnlyList<CalendarDay>> DaysAsync(int year, Func<CalendarDay, CalendarDay> change, DateOnly day)
    {
        var stored = (await Queries.YearAsync(Site.Administrator, year, stop))!.Stored!.MarkedDays;
        return [.. stored.Where(one => one.Day != day), change(new(day, CalendarDayKind.Ordinary))];
    }
}
