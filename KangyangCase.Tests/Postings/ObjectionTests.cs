using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Security;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Marks.Support;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Postings;

public sealed class ObjectionTests
{
    private static readonly DateOnly Posted = new(2020, 9, 28);
    private static readonly DateOnly LastDay = new(2020, 10, 12);

    [Fact]
    public async Task Raise_AgainstOnePerson_StopsThatPersonAndNotTheList()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);

        var raised = await RaiseAsync(site, site.Coordinator, posting, sheet.People[0], "从业年限不实");

        Assert.True(raised.Succeeded);
        site.Clock.Today = LastDay.AddDays(1);
        Assert.Equal([CaseStage.UnderObjection, CaseStage.ReadyToIssue], await StagesAsync(sheet));
    }

    [Fact]
    public async Task Decide_DismissedAfterTheLastDay_LetsThePersonGoOnAtOnce()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);
        site.Clock.Today = LastDay;
        await RaiseAsync(site, site.Examiner, posting, sheet.People[0], "从业年限不实");
        site.Clock.Today = LastDay.AddDays(3);

        var decided = await DecideAsync(site, site.Reviewer, posting, sheet.People[0], upheld: false, "核对社保记录，年限属实");

        Assert.True(decided.Succeeded);
        Assert.Equal([CaseStage.ReadyToIssue, CaseStage.ReadyToIssue], await StagesAsync(sheet));
        var person = (await site.Get<PostingQueries>().FindAsync(site.Reviewer, posting))!.People[0];
        Assert.Equal((ObjectionStatus.Dismissed, "从业年限不实", "核对社保记录，年限属实"), (person.Objection!.Status, person.Objection.Text, person.Objection.DecisionReason));
    }

    [Fact]
    public async Task Decide_Upheld_StopsThePersonForGood()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);
        await RaiseAsync(site, site.Reviewer, posting, sheet.People[1], "替考");

        await DecideAsync(site, site.Reviewer, posting, sheet.People[1], upheld: true, "监控核实");

        site.Clock.Today = LastDay.AddDays(1);
        Assert.Equal([CaseStage.ReadyToIssue, CaseStage.Stopped], await StagesAsync(sheet));
    }

    [Fact]
    public async Task Raise_AfterOneWasUpheld_IsRefusedAndChangesNothing()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);
        await RaiseAsync(site, site.Reviewer, posting, sheet.People[1], "替考");
        await DecideAsync(site, site.Reviewer, posting, sheet.People[1], upheld: true, "监控核实");

        var again = await RaiseAsync(site, site.Coordinator, posting, sheet.People[1], "另一件事");

        Assert.Equal("posting.already-upheld", again.Refusal?.Code);
        var person = (await site.Get<PostingQueries>().FindAsync(site.Reviewer, posting))!.People[1];
        Assert.Equal((ObjectionStatus.Upheld, "替考"), (person.Objection!.Status, person.Objection.Text));
    }

    [Fact]
    public async Task Decide_ByAReviewerOfAParty_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);
        await RaiseAsync(site, site.Reviewer, posting, sheet.People[0], "替考");
        var party = TestSite.Make(Role.Reviewer, new DataScope.Organization(site.Provider.Id, site.Provider.Name));

        var decided = await DecideAsync(site, party, posting, sheet.People[0], upheld: false, "自己说没有");

        Assert.Equal("assessment.not-reviewer", decided.Refusal?.Code);
    }

    [Fact]
    public async Task Raise_AfterThePostingRanOut_IsRefusedWithTheDate()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);
        site.Clock.Today = LastDay.AddDays(1);

        var raised = await RaiseAsync(site, site.Reviewer, posting, sheet.People[0], "太迟");

        Assert.Equal("posting.run-out", raised.Refusal?.Code);
        Assert.Contains("2020-10-12", raised.Refusal!.Message);
        Assert.False((await site.Get<PostingQueries>().FindAsync(site.Reviewer, posting))!.MayObject);
    }

    [Fact]
    public async Task Raise_WhileOneIsOpen_IsRefusedAndAfterADecisionPossibleAgain()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);
        await RaiseAsync(site, site.Reviewer, posting, sheet.People[0], "其一");

        Assert.Equal("posting.objection-open", (await RaiseAsync(site, site.Coordinator, posting, sheet.People[0], "其二")).Refusal?.Code);
        await DecideAsync(site, site.Reviewer, posting, sheet.People[0], upheld: false, "不成立");
        Assert.Equal("posting.no-open-objection", (await DecideAsync(site, site.Reviewer, posting, sheet.People[0], upheld: true, "再判")).Refusal?.Code);
        Assert.True((await RaiseAsync(site, site.Coordinator, posting, sheet.People[0], "其二")).Succeeded);
    }

    [Fact]
    public async Task RaiseAndDecide_WithoutTextOrRightOrScope_AreRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);
        var person = sheet.People[0];
        var elsewhere = TestSite.Make(Role.Reviewer, new DataScope.District("500101", "万州区"));

        Assert.Equal("posting.objection-text-missing", (await RaiseAsync(site, site.Reviewer, posting, person, " ")).Refusal?.Code);
        Assert.Equal("posting.objection-text-too-long", (await RaiseAsync(site, site.Reviewer, posting, person, new string('长', 501))).Refusal?.Code);
        Assert.Equal("posting.may-not-object", (await RaiseAsync(site, site.Clerk, posting, person, "异议")).Refusal?.Code);
        Assert.Equal("posting.may-not-object", (await RaiseAsync(site, site.Auditor, posting, person, "异议")).Refusal?.Code);
        Assert.Equal("posting.not-found", (await RaiseAsync(site, elsewhere, posting, person, "异议")).Refusal?.Code);
        Assert.Equal("posting.not-found", (await RaiseAsync(site, site.OtherCoordinator, posting, person, "异议")).Refusal?.Code);
        Assert.Equal("posting.entry-not-found", (await RaiseAsync(site, site.Reviewer, posting, AssessmentId.New(), "异议")).Refusal?.Code);
        await RaiseAsync(site, site.Reviewer, posting, person, "异议");
        Assert.Equal("assessment.not-reviewer", (await DecideAsync(site, site.Coordinator, posting, person, false, "原因")).Refusal?.Code);
        Assert.Equal("posting.not-found", (await DecideAsync(site, elsewhere, posting, person, false, "原因")).Refusal?.Code);
        Assert.Equal("assessment.reason-missing", (await DecideAsync(site, site.Reviewer, posting, person, false, "")).Refusal?.Code);
    }

    [Fact]
    public async Task Raise_QuotingAPhoneNumber_LogsItMasked()
    {
        await using var site = await TestSite.CreateAsync();
        var (sheet, posting) = await PostedAsync(site);

        await RaiseAsync(site, site.Reviewer, posting, sheet.People[0], "来电１９９１２３４５６７８反映，证件50023319660305022X有误");

        await using var db = await site.OpenAsync();
        var row = await db.ChangeLog.SingleAsync(entry => entry.Action == "objection.raised", TestContext.Current.CancellationToken);
        Assert.Equal("来电*******５６７８反映，证件**************022X有误", row.Reason);
        Assert.Equal(sheet.Cases[0].Value, row.CaseId);
    }

    private static async Task<(SheetBuilder Sheet, PublicPostingId Posting)> PostedAsync(TestSite site)
    {
        site.Clock.Today = Posted;
        var sheet = await (await SheetBuilder.CreateAsync(site, 2)).SubmittedAsync(("80", "70"), ("90", "85"));
        var opened = await site.Get<OpenPosting>().HandleAsync(site.Reviewer, new(sheet.PlanId, sheet.People.ToList(), LastDay), TestContext.Current.CancellationToken);
        return (sheet, opened.Value);
    }

    private static Task<Result> RaiseAsync(TestSite site, Actor actor, PublicPostingId posting, AssessmentId person, string text) =>
        site.Get<RaiseObjection>().HandleAsync(actor, new(posting, person, text), TestContext.Current.CancellationToken);

    private static Task<Result> DecideAsync(TestSite site, Actor actor, PublicPostingId posting, AssessmentId person, bool upheld, string reason) =>
        site.Get<DecideObjection>().HandleAsync(actor, new(posting, person, upheld, reason), TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<CaseStage>> StagesAsync(SheetBuilder sheet)
    {
        await using var db = await sheet.Site.OpenAsync();
        var stages = await db.StagesAsync(db.Cases, await sheet.Site.Clock.TodayAsync());
        return sheet.Cases.Select(caseFile => stages[caseFile]);
    }
}
