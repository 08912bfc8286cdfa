using KangyangCase.App.Data;
using KangyangCase.App.Data.Searching;
using KangyangCase.App.Features.Cases;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Features.Trainees;
using KangyangCase.App.Hosting;
using KangyangCase.App.Shared;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Searching;

/// <summary>The index never falls behind what it was made from.</summary>
public sealed class SearchIndexTests : CohortTest
{
    [Fact]
    public async Task Index_AfterImportsExitsAndUndo_IsWhatARebuildMakes()
    {
        var office = new CaseOffice(Site);
        var cohort = await Site.CohortAsync();
        var done = await Site.ImportAsync(cohort);
        await CheckAsync();
        await Site.Get<UndoImport>().HandleAsync(Site.Coordinator, new(done.Batch, "表传错了"), CohortSite.Stop);
        await CheckAsync();
        var other = await office.CohortAsync(Site.OtherProvider, "万州班");
        var caseFile = await office.OpenAsync("曾德全", other, Site.OtherProvider);
        await Site.Get<ExitCase>().HandleAsync(Site.OtherCoordinator, new(caseFile.Id, ExitKind.Transferred, "转出", "外区培训机构"), CohortSite.Stop);
        await office.OpenAgainAsync(caseFile, Site.Provider);
        await CheckAsync();
        await office.IssueAsync(caseFile, await office.AssessAsync(other, caseFile, 80, 80));
        await CheckAsync();
        await office.WriteAsync(async scope =>
        {
            (await scope.Db.Cohorts.SingleAsync(entry => entry.Id == other.Id)).ChooseAssessmentOrganization(Site.Provider.Id);
        });
        await CheckAsync();
    }

    [Fact]
    public async Task Index_OfARefusedWrite_IsLeftAsItWas()
    {
        var office = new CaseOffice(Site);
        await office.OpenAsync("向春兰");
        var before = await DumpAsync();

        await Site.Get<WriteGate>().RunAsync<bool>(Site.Coordinator, async scope =>
        {
            await scope.Db.Trainees.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.FoldedName, "改了名"));
            return CaseErrors.NotFound;
        }, TestContext.Current.CancellationToken);

        Assert.Equal(before, await DumpAsync());
        await CheckAsync();
    }

    [Theory]
    [InlineData("DROP TRIGGER TraineeSearch_Cases_INSERT")]
    [InlineData("DROP TABLE TraineeSearch")]
    [InlineData("UPDATE SiteFacts SET Value = 'older' WHERE Key = 'search-index'")]
    [InlineData("UPDATE Trainees SET FoldedName = '外来的改动'")]
    public async Task Start_WhenTheIndexIsMissingOrBehind_MakesItTrueAgain(string damage)
    {
        await new CaseOffice(Site).OpenAsync("向春兰");
        await using (var db = await Site.OpenAsync()) await db.Database.ExecuteSqlRawAsync(damage, TestContext.Current.CancellationToken);

        await Site.Get<DatabaseStartup>().RunAsync();

        await CheckAsync();
        Assert.Single((await Site.Get<TraineeQueries>().ListAsync(Site.Coordinator, TraineeFilter.None, PageTurn.First, CohortSite.Stop)).Rows);
    }

    [Fact]
    public async Task Hit_ThatTheScopeDoesNotHold_IsNotShown()
    {
        var office = new CaseOffice(Site);
        await office.OpenAsync("向春兰", provider: Site.OtherProvider);
        var token = ScopeTokens.Of(Site.Coordinator);
        await using (var db = await Site.OpenAsync()) await db.Database.ExecuteSqlAsync($"UPDATE TraineeSearchRows SET scope = scope || ' ' || {token}", TestContext.Current.CancellationToken);

        Assert.Empty((await Site.Get<TraineeQueries>().ListAsync(Site.Coordinator, new("向", null), PageTurn.First, CohortSite.Stop)).Rows);
    }

    private async Task CheckAsync()
    {
        var kept = await DumpAsync();
        await using (var db = await Site.OpenAsync())
        {
            Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM TraineeSearchDue").SingleAsync(CohortSite.Stop));
            // Compares the full-text tokens with the rows they were made from.
            await db.Database.ExecuteSqlRawAsync("INSERT INTO TraineeSearch(TraineeSearch, rank) VALUES ('integrity-check', 1)", CohortSite.Stop);
            await using var transaction = await db.Database.BeginTransactionAsync(CohortSite.Stop);
            await TraineeSearchIndex.RebuildAsync(db);
            await transaction.CommitAsync(CohortSite.Stop);
        }
        Assert.Equal(await DumpAsync(), kept);
    }

    private async Task<List<string>> DumpAsync()
    {
        await using var db = await Site.OpenAsync();
        return await db.Database.SqlQuery<string>(
            $"SELECT TraineeId || '|' || name || '|' || initials || '|' || syllables || '|' || numbers || '|' || scope AS Value FROM TraineeSearchRows ORDER BY TraineeId")
            .ToListAsync(CohortSite.Stop);
    }
}
