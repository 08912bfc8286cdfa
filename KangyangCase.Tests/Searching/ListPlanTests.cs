using System.Text.RegularExpressions;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Security;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Support;

namespace KangyangCase.Tests.Searching;

/// <summary>The list of cases never walks a table that grows with every class: asked of SQLite itself.</summary>
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
