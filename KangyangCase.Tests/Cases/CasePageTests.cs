using KangyangCase.App.Features.Cases;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Cases;

/// <summary>What the case page says, computed from the database.</summary>
public sealed class CasePageTests
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Coordinator", true, true, true)]
    [InlineData("AssessorCoordinator", true, true, false)]
    [InlineData("DistrictCoordinator", true, true, true)]
    [InlineData("Reviewer", true, true, false)]
    [InlineData("Clerk", true, true, false)]
    [InlineData("Examiner", true, false, false)]
    [InlineData("Administrator", true, false, false)]
    [InlineData("Auditor", true, false, false)]
    [InlineData("OtherCoordinator", false, false, false)]
    [InlineData("OtherReviewer", false, false, false)]
    public async Task Page_ForAnActor_OffersWhatTheActorMayDo(string actor, bool visible, bool reveal, bool exit)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync(cohort: await office.CohortAsync());

        var view = await site.Get<CaseDetailQueries>().FindAsync(office.Actor(actor), caseFile.Id, stop);

        Assert.Equal(visible, view is not null);
        Assert.Equal((reveal, exit, false), (view?.MayReveal ?? false, view?.MayExit ?? false, view?.MayReturn ?? false));
    }

    [Fact]
    public async Task Gate_WithTheDeclaredYear_IsOpenAndSaysThatItIsDeclared()
    {
        var view = await ViewAsync(practiceFrom: new(2019, 10, 12));

        Assert.Equal(("可参评", GateOutcome.Met), (view.EligibilityGate.Verdict, view.EligibilityGate.Outcome));
        var practice = view.EligibilityGate.Groups[0].Rows[0];
        Assert.Equal((GateOutcome.Met, "符合（自报未核）"), (practice.Outcome, practice.Result));
        Assert.Contains("花名册", practice.Source);
        Assert.Equal((LadderState.Goal, 100), (view.Ladder[0].State, view.Ladder[0].Percent));
    }

    [Fact]
    public async Task Gate_OfAnExitedCase_DoesNotJudge()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync(cohort: await office.CohortAsync(), practiceFrom: new(2018, 1, 1));
        Assert.True((await site.Get<ExitCase>().HandleAsync(site.Coordinator, new(caseFile.Id, ExitKind.Withdrawn, "外出"), stop)).Succeeded);

        var view = Required(await site.Get<CaseDetailQueries>().FindAsync(site.Coordinator, caseFile.Id, stop));

        Assert.Equal((GateOutcome.Unset, "个案已退出，不再判断。"), (view.EligibilityGate.Outcome, view.EligibilityGate.Summary));
        Assert.Equal((GateOutcome.Unset, "个案已退出，不再判断。"), (view.IssueGate.Outcome, view.IssueGate.Summary));
        Assert.Equal("尚无本职业证书。个案已退出，不再判断。", view.LadderSentence);
        Assert.Equal(0, view.Ladder[0].Percent);
    }

    [Fact]
    public async Task Gate_OneDayShortOfTheYear_SaysWhichDay()
    {
        var view = await ViewAsync(practiceFrom: new(2019, 10, 13));

        Assert.Equal(GateOutcome.NotYet, view.EligibilityGate.Outcome);
        Assert.Contains("2020-10-13", view.EligibilityGate.Summary);
        var practice = view.EligibilityGate.Groups[0].Rows[0];
        Assert.Equal(("差 1 天", "2020-10-13 满足"), (practice.Result, practice.Next));
    }

    [Fact]
    public async Task Gate_WithoutAnyPractice_SaysFromWhenIfEmployedFromToday()
    {
        var view = await ViewAsync(practiceFrom: null);

        Assert.Equal("如自今日（2020-10-12）起不间断从业，最早 2021-10-12。", view.EligibilityGate.Summary);
        Assert.Equal(GateOutcome.NotMet, view.EligibilityGate.Groups[0].Rows[0].Outcome);
        Assert.Equal(0, view.Ladder[0].Percent);
    }

    [Fact]
    public async Task Gate_OfIssue_FollowsMarksPostingAndCertificate()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var cohort = await office.CohortAsync();
        var caseFile = await office.OpenAsync(cohort: cohort, practiceFrom: new(2018, 1, 1));
        Assert.Equal("未到", (await ReadAsync()).IssueGate.Verdict);

        var assessment = await office.AssessAsync(cohort, caseFile, 60, 75);
        Assert.Equal((CaseStage.Passed, "未到"), ((await ReadAsync()).Stage, (await ReadAsync()).IssueGate.Verdict));

        await office.PostAsync(assessment);
        var posted = await ReadAsync();
        Assert.Equal(CaseStage.Posted, posted.Stage);
        Assert.Contains("2020-10-13 起可发证", posted.IssueGate.Summary);

        site.Clock.Today = new(2020, 10, 13);
        Assert.Equal((CaseStage.ReadyToIssue, "可发证"), ((await ReadAsync()).Stage, (await ReadAsync()).IssueGate.Verdict));

        var certificate = await office.IssueAsync(caseFile, assessment);
        var certified = await ReadAsync();
        Assert.Equal(("已发证", certificate.Number), (certified.IssueGate.Verdict, Assert.Single(Required(await site.Get<CaseTabQueries>().CertificatesAsync(site.Coordinator, caseFile.Id, stop))).Number));
        Assert.Equal(LadderState.Earned, certified.Ladder[0].State);
        Assert.False(certified.MayExit);

        async Task<CaseView> ReadAsync() => Required(await site.Get<CaseDetailQueries>().FindAsync(site.Coordinator, caseFile.Id, stop));
    }

    [Theory]
    [InlineData(false, "异议待处理", "未到")]
    [InlineData(true, "异议成立", "不可发证")]
    public async Task Gate_OfIssue_WithAnObjection_StaysShut(bool upheld, string result, string verdict)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var cohort = await office.CohortAsync();
        var caseFile = await office.OpenAsync(cohort: cohort);
        var assessment = await office.AssessAsync(cohort, caseFile, 90, 90);
        await office.PostAsync(assessment);
        await office.WriteAsync(async scope =>
        {
            var posting = await scope.Db.PublicPostings.SingleAsync();
            var entry = Assert.Single(posting.Entries);
            entry.Object("年限不实", new(2020, 10, 9), posting);
            if (upheld) entry.Decide(true, "查实", new(2020, 10, 12));
        });
        site.Clock.Today = new(2020, 10, 13);

        var gate = Required(await site.Get<CaseDetailQueries>().FindAsync(site.Clerk, caseFile.Id, stop)).IssueGate;

        Assert.Equal(verdict, gate.Verdict);
        Assert.Equal(result, gate.Groups[0].Rows.Single(row => row.Rule == "无未决异议").Result);
    }

    [Fact]
    public async Task Marks_UntilTheyAreSubmitted_AreNotShown()
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var cohort = await office.CohortAsync();
        var caseFile = await office.OpenAsync(cohort: cohort);
        var assessment = await office.AssessAsync(cohort, caseFile, 59, 90, submitted: false);
        await office.WriteAsync(scope => scope.LogAsync(
            "assessment.marks-recorded", "assessment", assessment.Id.Value, "理论知识 空 → 59", caseId: caseFile.Id, details: new[] { new { field = "Theory", from = (string?)null, to = "59" } }));

        Assert.Empty(Assert.Single(await AttemptsAsync()).Marks);
        var draft = Assert.Single((await TimelineAsync()).Events);
        Assert.DoesNotContain("59", draft.Summary);
        Assert.Empty(draft.Fields);

        await office.WriteAsync(async scope => (await scope.Db.AssessmentPlans.SingleAsync()).SubmitMarks(scope.Now));
        var submitted = Assert.Single((await TimelineAsync()).Events);
        Assert.Contains("59", submitted.Summary);
        Assert.Equal("理论知识：59", Assert.Single(submitted.Fields).ToString());
        var result = Assert.Single(await AttemptsAsync());
        Assert.Contains(result.Marks, mark => mark is { Component: AssessmentComponent.Theory, Mark: "59" });
        Assert.StartsWith("不合格", result.Verdict);

        async Task<IReadOnlyList<CaseAttempt>> AttemptsAsync() => Required(await site.Get<CaseTabQueries>().AttemptsAsync(site.Coordinator, caseFile.Id, stop));

        async Task<CaseTimeline> TimelineAsync() => Required(await site.Get<CaseTimelineQueries>().PageAsync(site.Coordinator, caseFile.Id, null, null, stop));
    }

    [Fact]
    public async Task Events_OfTheCase_AreItsLogNewestFirst()
    {
        await using var site = await TestSite.CreateAsync();
        var caseFile = await new CaseOffice(site).OpenAsync();
        await site.Get<ExitCase>().HandleAsync(site.Coordinator, new(caseFile.Id, ExitKind.Withdrawn, "外出"), stop);
        await site.Get<ReturnCase>().HandleAsync(site.Coordinator, new(caseFile.Id, "回来了"), stop);

        var events = Required(await site.Get<CaseTimelineQueries>().PageAsync(site.Coordinator, caseFile.Id, null, null, stop)).Events;

        Assert.Equal(["case.returned", "case.exited"], events.Select(one => one.Action));
        Assert.Equal(
            ("回来了", "2020-10-12 09:00", null, site.Coordinator.DisplayName, "协调员"),
            (events[0].Reason, events[0].When, events[0].At, events[0].Actor, events[0].Role));
    }

    private static T Required<T>(T? view)
        where T : class => view ?? throw new InvalidOperationException("The case was not found.");

    private async Task<CaseView> ViewAsync(DateOnly? practiceFrom)
    {
        await using var site = await TestSite.CreateAsync();
        var office = new CaseOffice(site);
        var caseFile = await office.OpenAsync(cohort: await office.CohortAsync(), practiceFrom: practiceFrom);
        return Required(await site.Get<CaseDetailQueries>().FindAsync(site.Coordinator, caseFile.Id, stop));
    }
}
