using KangyangCase.App.Features.Assessments;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Features.Organizations;
using KangyangCase.App.Security;
using KangyangCase.Domain.Common;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Candidates;
using KangyangCase.Tests.Certificates;
using KangyangCase.Tests.Support;
using KangyangCase.Tests.Training.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Organizations;

/// <summary>Filings as entered, and what announcing, putting forward and issuing make of them.</summary>
public sealed class FilingWorkTests
{
    private static readonly DateOnly Today = new(2020, 10, 12);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_OfAPrefixOfAnotherOrganization_NamesItsHolder()
    {
        await using var site = await TestSite.CreateAsync();
        var other = (await site.Get<CreateOrganization>().HandleAsync(
            site.Administrator, new(OrganizationKind.AssessmentOrganization, "万州评价中心", "500101", new(EvaluatorType: EvaluatorType.Social)), Stop)).Value;
        var draft = Draft(site) with { NumberPrefix = TestSite.NumberPrefix };

        var taken = await site.Get<SaveFiling>().HandleAsync(site.Administrator, new(other, null, draft, null), Stop);
        var ofAProvider = await site.Get<SaveFiling>().HandleAsync(site.Administrator, new(site.Provider.Id, null, draft, null), Stop);
        var byNoAuthority = await site.Get<SaveFiling>().HandleAsync(site.Administrator, new(other, null, draft with { AuthorityId = site.Provider.Id, NumberPrefix = null, NumberSource = NumberSource.Typed }, null), Stop);

        Assert.Equal("organization.prefix-taken", taken.Refusal?.Code);
        Assert.Contains(site.Assessor.Name, taken.Refusal?.Message);
        Assert.Equal("filing.not-assessing", ofAProvider.Refusal?.Code);
        Assert.Equal("filing.authority-missing", byNoAuthority.Refusal?.Code);
    }

    [Fact]
    public async Task Save_OfARenewal_KeepsTheOldFilingAndLogsBoth()
    {
        await using var site = await TestSite.CreateAsync();
        await EndAsync(site, new(2020, 10, 31));
        var saved = await site.Get<SaveFiling>().HandleAsync(site.Administrator, new(site.Assessor.Id, null, Draft(site) with { ValidFrom = new(2020, 11, 1), NumberPrefix = "S000050777777" }, null), Stop);

        Assert.Null(saved.Refusal);
        var view = await site.Get<OrganizationDetailQueries>().FindAsync(site.Administrator, site.Assessor.Id, Stop);
        Assert.Equal([FilingState.Coming, FilingState.InForce], view!.Filings.Select(row => row.State));
        await using var db = await site.OpenAsync();
        Assert.Equal(["filing.ended", "filing.entered"], await db.ChangeLog.OrderBy(row => row.Sequence).Select(row => row.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task Announce_OutsideTheFiling_IsRefusedForEitherDay()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await EndAsync(site, Today.AddDays(9));

        Assert.Equal("filing.out-of-force", await AnnounceAsync(site, group, Today.AddDays(10)));
        Assert.Null(await AnnounceAsync(site, group, Today.AddDays(9)));
        site.Clock.Today = Today.AddDays(10);
        Assert.Equal("filing.out-of-force", await AnnounceAsync(site, group, Today.AddDays(10), "第2批"));
    }

    [Fact]
    public async Task Announce_OfAGoalNotFiled_IsRefused_AndTheFormSaysSoBefore()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await CorrectAsync(site, Draft(site) with { Goals = [.. FilingScopeChoices.Shipped.Abilities] });

        Assert.Equal("filing.goal-not-filed", await AnnounceAsync(site, group, Today));
        var view = await site.Get<PutForwardQueries>().ForAsync(site.Coordinator, group.Cohort.Id);
        Assert.Equal(FilingOutcome.NotCovered, view!.Filing?.Outcome);
    }

    [Fact]
    public async Task Announce_WhenTheScopeIsCarriedOver_AsksForAWordAndKeepsIt()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [1]);
        await CarryOverAsync(site);

        Assert.Equal("filing.scope-unset", await AnnounceAsync(site, group, Today));
        Assert.Null(await AnnounceAsync(site, group, Today, word: "已电话核实备案"));
        await using var db = await site.OpenAsync();
        var kept = await db.RuleConfirmations.SingleAsync(Stop);
        Assert.Equal((FilingRules.UnsetAtAnnouncement, "已电话核实备案"), (kept.RuleKey, kept.Text));
        Assert.True(await db.ChangeLog.AnyAsync(row => row.Action == "filing.confirmed", Stop));
    }

    [Fact]
    public async Task PutForward_ToAnEmployer_TakesOwnStaffOnly_AndNamesTheOthers()
    {
        await using var site = await TestSite.CreateAsync();
        var group = await TrainingClass.CreateAsync(site, [2, 2, 2]);
        await group.CompleteAsync();
        var plan = await site.AnnounceAsync(group);
        await using (var db = await site.OpenAsync())
        {
            await db.Filings.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.NumberPrefix, "Y000050123456"), Stop);
            await db.Organizations.Where(one => one.Id == site.Assessor.Id).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.EvaluatorType, EvaluatorType.Employer), Stop);
            var trainees = await db.Trainees.ToListAsync(Stop);
            string?[] employers = [site.Assessor.Name, "人和劳务", "别家公司"];
            foreach (var (person, employer) in group.People.Zip(employers)) trainees.Single(one => one.Name == person.Name).Describe(null, null, null, null, employer);
            await db.SaveChangesAsync(Stop);
        }
        Assert.Null((await site.Get<RegisterStaffUnit>().HandleAsync(site.Administrator, new(site.Assessor.Id, "人和劳务", StaffRelation.Dispatched, Today, null, null), Stop)).Refusal);

        var report = await site.PutForwardAsync(plan, group);

        Assert.Equal(2, report.Done);
        var refused = Assert.Single(report.Refused);
        Assert.Equal((group.People[2].Name, "staff.not-own"), (refused.Name, refused.Refusal?.Code));
        var view = await site.Get<PutForwardQueries>().ForAsync(site.Coordinator, group.Cohort.Id);
        Assert.Equal("staff.not-own", view!.Rows[2].WhyNot?.Code);
    }

    [Fact]
    public async Task Issue_OutsideTheFiling_RefusesEachPersonAndWritesNothing()
    {
        await using var scenario = await IssueScenario.CreateAsync(2);
        await CorrectAsync(scenario.Site, Draft(scenario.Site) with { Goals = [.. FilingScopeChoices.Shipped.Abilities], NumberPrefix = TestSite.NumberPrefix });

        var outcome = (await scenario.IssueAsync()).Value;

        Assert.Equal(["filing.goal-not-filed", "filing.goal-not-filed"], outcome.Refused.Select(one => one.Refusal.Code));
        Assert.All((await scenario.Site.Get<IssueQueries>().WaitingAsync(scenario.Site.Clerk, Stop)).Plans.SelectMany(plan => plan.Rows), row => Assert.Equal("filing.goal-not-filed", row.NotYet?.Code));
        Assert.Empty(await scenario.CertificatesAsync());
    }

    [Theory]
    [InlineData("2020-10-12", "filing.out-of-force")]
    [InlineData("2020-10-13", null)]
    public async Task Issue_OnAndAfterTheLastDay_AsksTheDayOfIssue(string lastDay, string? code)
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        await EndAsync(scenario.Site, DateOnly.Parse(lastDay));

        Assert.Equal(code, (await scenario.IssueAsync()).Refusal?.Code);
        Assert.Equal(code is null ? 1 : 0, (await scenario.CertificatesAsync()).Count);
    }

    [Fact]
    public async Task Issue_WhenTheScopeIsCarriedOver_WaitsForTheClerksWord()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var (site, plan) = (scenario.Site, scenario.People[0].Plan.Id);
        await CarryOverAsync(site);
        Assert.Equal("filing.scope-unset", Assert.Single((await scenario.IssueAsync()).Value.Refused).Refusal.Code);
        Assert.True(Assert.Single((await site.Get<IssueQueries>().WaitingAsync(site.Clerk, Stop)).Plans).NeedsFilingWord);

        var confirm = site.Get<ConfirmFiling>();
        foreach (var actor in new[] { site.Coordinator, site.Reviewer, site.Examiner, site.Administrator, site.Auditor })
        {
            Assert.Equal("certificate.not-clerk", (await confirm.HandleAsync(actor, new(plan, "已核实"), Stop)).Refusal?.Code);
        }
        var outsider = TestSite.Make(Role.CertificateClerk, new DataScope.Organization(site.Provider.Id, "培训机构"));
        Assert.Equal("certificate.not-own-organization", (await confirm.HandleAsync(outsider, new(plan, "已核实"), Stop)).Refusal?.Code);
        Assert.Equal("filing.word-missing", (await confirm.HandleAsync(site.Clerk, new(plan, " "), Stop)).Refusal?.Code);
        Assert.Null((await confirm.HandleAsync(site.Clerk, new(plan, "已核实"), Stop)).Refusal);
        Assert.Equal("filing.nothing-unset", (await confirm.HandleAsync(site.Clerk, new(plan, "已核实"), Stop)).Refusal?.Code);

        Assert.StartsWith(TestSite.NumberPrefix, Assert.Single(await scenario.IssueAllAsync()).Number);
    }

    private static FilingDraft Draft(TestSite site) => new()
    {
        AuthorityId = site.Authority.Id,
        Tier = FilingTier.District,
        DocumentNumber = "试备〔2020〕2号",
        ValidFrom = new(2020, 1, 1),
        ValidTo = new(2029, 12, 31),
        NumberSource = NumberSource.Generated,
        NumberPrefix = "S000050123456",
        Goals = FilingScopeChoices.Shipped.All,
    };

    private static async Task EndAsync(TestSite site, DateOnly lastDay) =>
        Assert.Null((await site.Get<EndFiling>().HandleAsync(site.Administrator, new(site.Filing, lastDay, "备案注销"), Stop)).Refusal);

    private static async Task CorrectAsync(TestSite site, FilingDraft draft) =>
        Assert.Null((await site.Get<SaveFiling>().HandleAsync(site.Administrator, new(site.Assessor.Id, site.Filing, draft, "照文件更正"), Stop)).Refusal);

    /// <summary>As the migration leaves it: numbering known, scope and validity not.</summary>
    private static async Task CarryOverAsync(TestSite site)
    {
        await using var db = await site.OpenAsync();
        await db.Database.ExecuteSqlAsync($"DELETE FROM FilingGoals", Stop);
        await db.Database.ExecuteSqlAsync($"UPDATE Filings SET CarriedOver = 1, ValidFrom = NULL, ValidTo = NULL, AuthorityId = NULL, Tier = NULL, DocumentNumber = NULL", Stop);
    }

    private static async Task<string?> AnnounceAsync(TestSite site, TrainingClass group, DateOnly assessed, string name = "第1批", string? word = null) =>
        (await site.Get<AnnouncePlan>().HandleAsync(site.Coordinator, new(group.Cohort.Id, name, site.Clock.Today, assessed, null, word), Stop)).Refusal?.Code;
}
