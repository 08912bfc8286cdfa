using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Assessments;
using KangyangCase.Domain.Certificates;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Certificates;

public sealed class RegisterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Revoke_ByTheOwnClerk_HappensOnceAndKeepsTheFace()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var before = Assert.Single(await scenario.IssueAllAsync());
        var revoke = scenario.Site.Get<RevokeCertificate>();

        Assert.Equal(CertificateErrors.ReasonMissing, (await revoke.HandleAsync(scenario.Site.Clerk, new(before.Id, " "), Token)).Refusal);
        Assert.True((await revoke.HandleAsync(scenario.Site.Clerk, new(before.Id, "持证人信息有误"), Token)).Succeeded);
        Assert.Equal("certificate.already-revoked", (await revoke.HandleAsync(scenario.Site.Clerk, new(before.Id, "再撤"), Token)).Refusal?.Code);

        var after = Assert.Single(await scenario.CertificatesAsync());
        Assert.Equal((before.Number, IssueScenario.IssueDay, "持证人信息有误"), (after.Number, after.RevokedOn, after.RevocationReason));
        Assert.Equal(before.Face, after.Face);
    }

    [Fact]
    public async Task Revoke_ByAnybodyElse_IsRefused()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var id = Assert.Single(await scenario.IssueAllAsync()).Id;
        var (site, revoke) = (scenario.Site, scenario.Site.Get<RevokeCertificate>());

        foreach (var actor in (Actor[])[site.Coordinator, site.Reviewer, site.Auditor, site.Administrator])
        {
            Assert.Equal(CertificateErrors.NotClerk, (await revoke.HandleAsync(actor, new(id, "原因"), Token)).Refusal);
        }
        var stranger = TestSite.Make(Role.CertificateClerk, new DataScope.Organization(site.Provider.Id, "培训机构"));
        Assert.Equal(CertificateErrors.NotFound, (await revoke.HandleAsync(stranger, new(id, "原因"), Token)).Refusal);
    }

    [Fact]
    public async Task Issue_AfterRevocation_IsOfferedButNeverByDefault()
    {
        await using var scenario = await IssueScenario.CreateAsync(1);
        var first = Assert.Single(await scenario.IssueAllAsync());
        await scenario.Site.Get<RevokeCertificate>().HandleAsync(scenario.Site.Clerk, new(first.Id, "姓名有误"), Token);

        var row = Assert.Single(Assert.Single((await scenario.Site.Get<IssueQueries>().WaitingAsync(scenario.Site.Clerk, Token)).Plans).Rows);
        Assert.Equal((null, first.Number, false), (row.NotYet?.Code, row.RevokedNumber, row.ChosenByDefault));

        Assert.Single((await scenario.IssueAsync()).Value.Issued);
        Assert.Equal([1, 2], (await scenario.CertificatesAsync()).Select(entry => CertificateNumber.Parse(entry.Number).Value.Serial));
    }

    [Fact]
    public async Task Waiting_ShowsTheReadyAndTheReasonsOfTheOthers()
    {
        await using var scenario = await IssueScenario.CreateAsync(3);
        await scenario.AddPlanAsync(1, lastDay: new(2020, 10, 16));
        await scenario.AddPlanAsync(1, posted: false);
        await scenario.ObjectAsync(scenario.People[0], null);
        await scenario.IssueAsync([scenario.People[1]]);

        var view = await scenario.Site.Get<IssueQueries>().WaitingAsync(scenario.Site.Clerk, Token);

        Assert.Equal([["certificate.objection-open", null], ["certificate.posting-runs"]], view.Plans.Select(plan => plan.Rows.Select(row => row.NotYet?.Code).ToArray()));
        Assert.Equal(1, view.Ready);
        Assert.Empty((await scenario.Site.Get<IssueQueries>().WaitingAsync(scenario.Site.Coordinator, Token)).Plans);
    }

    [Fact]
    public async Task Preview_SaysExactlyWhatIssuingWillDoAndWritesNothing()
    {
        await using var scenario = await IssueScenario.CreateAsync(3);
        await scenario.IssueAsync([scenario.People[2]]);
        var chosen = scenario.People.Take(2).Select(person => new ChosenPerson(person.Assessment.Id)).ToList();

        var preview = (await scenario.Site.Get<IssueQueries>().PreviewAsync(scenario.Site.Clerk, chosen, Token)).Value;
        var again = (await scenario.Site.Get<IssueQueries>().PreviewAsync(scenario.Site.Clerk, chosen, Token)).Value;
        var issued = (await scenario.IssueAsync(scenario.People.Take(2))).Value.Issued;

        Assert.Equal(NumberSource.Generated, preview.Source);
        Assert.Equal(["000002", "000003"], preview.Ready.Select(row => row.Number[^6..]));
        Assert.Equal(preview.Ready, again.Ready);
        Assert.Equal(preview.Ready.Select(row => (row.Name, row.Number)), issued.Select(one => (one.Name, one.Number)));
        Assert.Equal(CertificateErrors.NotClerk, (await scenario.Site.Get<IssueQueries>().PreviewAsync(scenario.Site.Auditor, chosen, Token)).Refusal);
        Assert.Equal(CertificateErrors.NobodyChosen, (await scenario.Site.Get<IssueQueries>().PreviewAsync(scenario.Site.Clerk, [], Token)).Refusal);
    }

    [Fact]
    public async Task List_ByFilterAndScope_FindsWhatFits()
    {
        await using var scenario = await IssueScenario.CreateAsync(0);
        var first = await scenario.AddPlanAsync(2, names: ["张䶮", "阿依古丽·买买提"]);
        await scenario.AddPlanAsync(1, names: ["李小明"]);
        var certificates = await scenario.IssueAllAsync();
        await scenario.Site.Get<RevokeCertificate>().HandleAsync(scenario.Site.Clerk, new(certificates[0].Id, "有误"), Token);

        Assert.Equal(3, await CountAsync(new()));
        Assert.Equal(2, await CountAsync(new(Plan: first[0].Plan.Id)));
        Assert.Equal(2, await CountAsync(new(Cohort: first[0].Plan.CohortId)));
        Assert.Equal(1, await CountAsync(new(Status: CertificateStatus.Revoked)));
        Assert.Equal(0, await CountAsync(new(From: IssueScenario.IssueDay.AddDays(1))));
        Assert.Equal(3, await CountAsync(new(From: IssueScenario.IssueDay, To: IssueScenario.IssueDay)));
        Assert.Equal(1, await CountAsync(new(Search: "阿依古丽•买")));
        Assert.Equal(1, await CountAsync(new(Search: "龑䶮"[1..])));
        Assert.Equal(1, await CountAsync(new(Search: certificates[1].Number.ToLowerInvariant()[6..])));
        Assert.Equal(0, await CountAsync(new(Search: "%")));
        Assert.Equal(3, await CountAsync(new(), scenario.Site.Coordinator));
        Assert.Equal(0, await CountAsync(new(), scenario.Site.OtherCoordinator));
        Assert.Null(await scenario.Site.Get<CertificateDetailQueries>().FindAsync(scenario.Site.OtherCoordinator, certificates[0].Id, Token));
        Assert.Null(await scenario.Site.Get<CertificateDetailQueries>().FindBatchAsync(scenario.Site.OtherCoordinator, certificates[0].BatchId, Token));

        async Task<int> CountAsync(CertificateFilter filter, Actor? actor = null) =>
            (await scenario.Site.Get<CertificateQueries>().ListAsync(actor ?? scenario.Site.Clerk, filter, PageTurn.First, Token)).Total.Count;
    }

    [Fact]
    public void FilterAddress_ReadBack_IsTheSameButForTheSearchedName()
    {
        var filter = new CertificateFilter(new(Guid.NewGuid()), new AssessmentPlanId(Guid.NewGuid()), new(2020, 10, 1), null, CertificateStatus.Valid, "张三");

        var address = CertificateFilterText.Address(filter);

        Assert.DoesNotContain("张三", Uri.UnescapeDataString(address));
        Assert.Equal(
            filter with { Search = null },
            CertificateFilterText.Read(filter.Cohort!.Value.Value.ToString(), filter.Plan!.Value.Value.ToString(), "2020-10-01", "不是日期", "Valid"));
    }
}
