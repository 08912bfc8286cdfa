using System.Text.RegularExpressions;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Certificates;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Domain.Certificates;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Certificates;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Searching;

/// <summary>The lists of cases and certificates never walk a table that grows with every class: asked of SQLite itself.</summary>
public sealed partial class ListPlanTests : CohortTest
{
    private static readonly string[] Growing = ["Trainees", "Cases", "Certificates", "HistoricalCertificates", "Enrollments", "ChangeLog"];

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task CaseList_OfAnyPage_WalksNoWholeTable()
    {
        var office = new CaseOffice(Site);
        var cohort = await office.CohortAsync();
        foreach (var name in (string[])["向春兰", "谭代芳", "石兰英"]) await office.OpenAsync(name, cohort);
        var queries = Site.Get<CaseQueries>();
        var asked = new List<AskedSql>();
        using (AskedSql.Watch(Site, asked))
        {
            foreach (var actor in (Actor[])[Site.Coordinator, Site.Reviewer, Site.Auditor])
            {
                foreach (var filter in (CaseFilter[])[new([], null), new([], cohort.Id), new([CaseStage.InTraining], null), new([CaseStage.InTraining], cohort.Id)])
                {
                    var first = await queries.ListAsync(actor, filter, new(1), stop);
                    var second = await queries.ListAsync(actor, filter, first.Next ?? throw new InvalidOperationException(), stop);
                    await queries.ListAsync(actor, filter, second.Previous ?? throw new InvalidOperationException(), stop);
                }
            }
        }
        await CheckAsync(Site, asked);
    }

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

    private async Task CheckAsync(TestSite site, List<AskedSql> asked)
    {
        Assert.True(asked.Count > 20);
        var walked = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in asked.DistinctBy(one => one.Sql))
        {
            var names = Named().Matches(one.Sql).ToLookup(match => match.Groups[2].Value, match => match.Groups[1].Value);
            foreach (var step in await one.PlanAsync(site, stop))
            {
                if (Scan().Match(step) is { Success: true } scan && names[scan.Groups[1].Value].Append(scan.Groups[1].Value).Intersect(Growing).Any()) walked.Add($"{step}\n{one.Sql}");
            }
        }
        Assert.Empty(walked);
    }

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Named();

    [GeneratedRegex("^SCAN (\\w+)")]
    private static partial Regex Scan();
}
