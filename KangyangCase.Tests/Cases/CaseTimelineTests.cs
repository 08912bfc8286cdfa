using KangyangCase.App.Data;
using KangyangCase.App.Features.Cases;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace KangyangCase.Tests.Cases;

/// <summary>办理记录 and its redacted printout.</summary>
public sealed class CaseTimelineTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private CaseOffice Office { get => field ??= new(Site); }

    private CaseTimelineQueries Timeline => Site.Get<CaseTimelineQueries>();

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Record_OfAWholeClass_TellsOnlyWhatTouchedThePerson()
    {
        var cohort = await Office.CohortAsync();
        var (mine, other) = (await Office.OpenAsync("向春兰", cohort), await Office.OpenAsync("谭代芳", cohort));
        await Office.WriteAsync(async scope =>
        {
            var places = await scope.Db.Enrollments.ToDictionaryAsync(place => place.CaseId, place => place.Id.Value);
            var session = TrainingSession.Schedule(cohort, cohort.StartsOn, DayPart.Morning, LessonKind.Theory, KangyangCase.Domain.Common.LessonHours.Create(4).Value, null).Value;
            scope.Db.Add(session);
            await scope.LogAsync("cohort.created", "cohort", cohort.Id.Value, "新建班期");
            await scope.LogAsync("attendance.marked", "session", session.Id.Value, "登记上午考勤 2 人", details: places.Values.Select(place => new { enrollment = place, to = place == places[mine.Id] ? "请假" : "出勤" }));
            await scope.LogAsync("attendance.marked", "session", session.Id.Value, "登记上午考勤 1 人", details: new[] { new { enrollment = places[other.Id], to = "缺勤" } });
        });

        var events = (await Timeline.PageAsync(Site.Coordinator, mine.Id, null, null, stop))!.Events;

        Assert.Equal(["attendance.marked", "cohort.created"], events.Select(one => one.Action));
        Assert.Equal(("登记为：请假", true), (Assert.Single(events[0].Fields).ToString(), events[0].OfClass));
    }

    [Theory]
    [InlineData("trainee")]
    [InlineData("Trainee")]
    public async Task Record_OfThePerson_ShowsEachFieldInChinese_AndNoWholeNumber(string subjectKind)
    {
        var caseFile = await Office.OpenAsync();
        await Office.WriteAsync(scope => scope.LogAsync(
            "trainee.changed", subjectKind, caseFile.TraineeId.Value, "更正登记信息", "来电 19900000001 更正",
            details: new { before = new { Employer = "甲厂", Schooling = "初中" }, after = new { Employer = "乙院", Schooling = "初中" }, phone = "19900000001" }));

        var one = Assert.Single((await Timeline.PageAsync(Site.Coordinator, caseFile.Id, LogKind.Data, null, stop))!.Events);

        Assert.Equal(["工作单位：甲厂 → 乙院"], one.Fields.Select(field => field.ToString()));
        Assert.Equal("来电 *******0001 更正", one.Reason);
    }

    [Fact]
    public async Task Record_OfThePersonsOtherCase_IsSeenOnlyByThoseWhoSeeThatCase()
    {
        var first = await Office.OpenAsync();
        await Office.WriteAsync(async scope => (await scope.Db.Cases.SingleAsync()).Exit(Domain.Cases.ExitKind.Withdrawn, "外出", Site.Clock.Today));
        var second = await Office.OpenAgainAsync(first, Site.OtherProvider);
        await Office.WriteAsync(scope => scope.LogAsync("trainee.number-revealed", "trainee", first.TraineeId.Value, "查看完整号码", "核对", second.Id));

        Assert.Empty((await Timeline.PageAsync(Site.Coordinator, first.Id, null, null, stop))!.Events);
        Assert.Single((await Timeline.PageAsync(Site.Administrator, first.Id, null, null, stop))!.Events);
        Assert.Null(await Timeline.PageAsync(Site.OtherCoordinator, first.Id, null, null, stop));
    }

    [Fact]
    public async Task Record_OfManyActs_IsPagedWithoutGapOrRepetition_AndCountedByKind()
    {
        var caseFile = await Office.OpenAsync();
        await Office.WriteAsync(async scope =>
        {
            for (var act = 0; act < 70; act++) await scope.LogAsync(act % 2 == 0 ? "candidate.approved" : "trainee.changed", "case", act, $"第 {act} 次", caseId: caseFile.Id);
        });

        var pages = new List<CaseTimeline>();
        for (long? before = null; pages.Count == 0 || before is not null; before = pages[^1].Older) pages.Add((await Timeline.PageAsync(Site.Coordinator, caseFile.Id, null, before, stop))!);

        Assert.Equal([30, 30, 10], pages.Select(page => page.Events.Count));
        var sequences = pages.SelectMany(page => page.Events).Select(one => one.Sequence).ToList();
        Assert.Equal(sequences.OrderDescending().Distinct(), sequences);
        Assert.Equal((35, 35), (pages[0].Counts[LogKind.Assessment], pages[0].Counts[LogKind.Data]));
        Assert.All((await Timeline.PageAsync(Site.Coordinator, caseFile.Id, LogKind.Assessment, null, stop))!.Events, one => Assert.Equal(LogKind.Assessment, one.Kind));
    }

    [Fact]
    public async Task Printout_OfACase_NamesNobody_AndIsLogged()
    {
        var cohort = await Office.CohortAsync();
        var mine = await Office.OpenAsync("向春兰", cohort);
        await Office.OpenAsync("谭代芳", cohort);
        await Office.WriteAsync(scope => scope.LogAsync(
            "candidate.sent-back", "assessment", 1, "退回 向春兰", $"与谭 代芳同单位，证件 {CaseOffice.NumberOf(1)}，电话 199 0000 0001，尾号 0001", mine.Id));
        for (var act = 0; act < 60; act++) await Office.WriteAsync(scope => scope.LogAsync("candidate.approved", "assessment", act, $"第 {act} 次批准 向春兰", caseId: mine.Id));
        var print = Site.Get<PrintCase>();

        Assert.Equal("case.printout-reason-missing", (await print.HandleAsync(Site.Coordinator, new(mine.Id, " "), stop)).Refusal?.Code);
        Assert.Equal("case.not-found", (await print.HandleAsync(Site.OtherCoordinator, new(mine.Id, "存档"), stop)).Refusal?.Code);
        Assert.Equal("case.not-found", (await print.HandleAsync(Site.Examiner, new(mine.Id, "存档"), stop)).Refusal?.Code);
        var pdf = (await print.HandleAsync(Site.Coordinator, new(mine.Id, "存档"), stop)).Value;

        using var document = PdfDocument.Open(pdf);
        var pages = document.GetPages().Select(page => page.Text.Replace(" ", "")).ToList();
        var text = string.Concat(pages);
        Assert.True(pages.Count > 1);
        Assert.All(pages.Index(), page => Assert.Contains($"第{page.Index + 1}页，共{pages.Count}页", page.Item));
        Assert.All(pages, page => Assert.Contains("已脱敏", page));
        Assert.Contains("学员甲", text);
        Assert.Contains("与学员乙同单位", text);
        Assert.DoesNotContain("向春兰", text);
        Assert.DoesNotContain("代芳", text);
        Assert.DoesNotContain("0001", text);
        Assert.DoesNotContain(Site.Coordinator.DisplayName, text);
        await using var db = await Site.OpenAsync();
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "case.printed", stop);
        Assert.Equal(("存档", mine.Id.Value), (row.Reason, row.CaseId!.Value));
    }
}
