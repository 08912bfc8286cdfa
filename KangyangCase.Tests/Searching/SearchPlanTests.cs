using System.Text.RegularExpressions;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Features.Trainees.Duplicates;
using KangyangCase.App.Shared;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Cohorts;

namespace KangyangCase.Tests.Searching;

/// <summary>Finding people and their doubles never walks a whole table: asked of SQLite itself.</summary>
public sealed partial class SearchPlanTests : CohortTest
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_OfAnyKind_WalksNoWholeTable()
    {
        var office = new CaseOffice(Site);
        var cohort = await office.CohortAsync();
        var place = (await office.OpenAsync("向春兰", cohort)).TraineeId.Value.ToString("N");
        var asked = new List<AskedSql>();
        using (AskedSql.Watch(Site, asked))
        {
            foreach (var typed in (string?[])[null, "向", "xcl", "xiangcl", "0001", "000001"])
            {
                foreach (var actor in (App.Security.Actor[])[Site.Coordinator, Site.Reviewer, Site.Auditor])
                {
                    await Site.Get<TraineeQueries>().ListAsync(actor, new(typed, null), PageTurn.First, stop);
                    await Site.Get<TraineeQueries>().ListAsync(actor, new(typed, cohort.Id), new(20, After: place), stop);
                    await Site.Get<TraineeQueries>().ListAsync(actor, new(typed, null), new(20, Before: place), stop);
                }
            }
            await Site.Get<DuplicateQueries>().SignsAsync(Site.Auditor, new("向春兰", new(1970, 1, 1), null, CaseOffice.NumberOf(1), CaseOffice.Phone), stop);
        }
        var mine = asked.Where(one => one.Sql.Contains("TraineeSearch", StringComparison.Ordinal) || one.Sql.Contains("\"FoldedName\" =", StringComparison.Ordinal)
            || one.Sql.Contains("\"PhoneIndex\" =", StringComparison.Ordinal)).ToList();
        Assert.True(mine.Count > 20);
        foreach (var one in mine)
        {
            foreach (var step in await one.PlanAsync(Site, stop)) Assert.DoesNotMatch(WholeTable(), step);
        }
    }

    /// <summary>The full-text table is a scan by name only.</summary>
    [GeneratedRegex("^SCAN (?!.*(VIRTUAL TABLE|subquery))(t|t0|r|c|e|Trainees|Cases|Certificates)\\b")]
    private static partial Regex WholeTable();
}
