using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Certificates;
using KangyangCase.Tests.Certificates;

namespace KangyangCase.Tests.Searching;

public sealed partial class ListPlanTests
{
    [Fact]
    public async Task Register_OfAnyPage_WalksNoWholeTable()
    {
        await using var scenario = await IssueScenario.CreateAsync(3);
        var (site, plan) = (scenario.Site, scenario.People[0].Plan);
        var id = (await scenario.IssueAllAsync())[1].Id.Value.ToString();
        var queries = site.Get<CertificateQueries>();
        var asked = new List<AskedSql>();
        using (AskedSql.Watch(site, asked))
        {
            foreach (var actor in (Actor[])[site.Coordinator, site.Clerk, site.Reviewer, site.Auditor])
            {
                foreach (var filter in (CertificateFilter[])
                [
                    new(), new(Cohort: plan.CohortId), new(Plan: plan.Id), new(Search: "向"), new(Search: "xcl"), new(Search: "000001"),
                    new(Status: CertificateStatus.Valid), new(Status: CertificateStatus.Revoked), new(From: new(2020, 1, 1), To: new(2020, 12, 31)), new(NotPrinted: true),
                ])
                {
                    foreach (var turn in (PageTurn[])[PageTurn.First, new(20, After: id), new(20, Before: id)]) await queries.ListAsync(actor, filter, turn, stop);
                }
            }
        }
        await CheckAsync(site, asked);
    }
}
