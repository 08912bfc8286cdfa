using KangyangCase.App.Demo;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Tests.Support;
using static KangyangCase.Tests.Cohorts.CohortSite;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>Past imports, of rosters and of history: who finds them, and what they still tell.</summary>
public sealed class ImportBatchTests : CohortTest
{
    private ImportBatchQueries Rosters => Site.Get<ImportBatchQueries>();

    private HistoryBatchQueries Histories => Site.Get<HistoryBatchQueries>();

    [Fact]
    public async Task Recent_TellsTheImportsOfTheScope_NewestFirst()
    {
        Assert.Empty(await Rosters.RecentAsync(Site.Coordinator));
        var (first, second) = (await Site.CohortAsync(), await Site.CohortAsync("又一班"));
        await Site.ImportAsync(first, People(["覃素芬", "500101197003150023", "", ""]));
        Site.Clock.Today = Site.Clock.Today.AddDays(1);
        var done = await Site.ImportAsync(second, People([DemoPeople.At(1).Name, DemoPeople.At(1).DocumentNumber, "", ""], ["无号", "", "", ""]));

        var lines = await Rosters.RecentAsync(Site.Coordinator);

        Assert.Equal(["又一班", "养老护理员五级 2020-03 班"], lines.Select(line => line.CohortName));
        Assert.Equal((done.Batch, 1, 0, 1, false, true, (string?)null), (lines[0].Id, lines[0].Imported, lines[0].Updated, lines[0].Skipped, lines[0].Undone, lines[0].MayUndo, lines[0].WhyKept));
        Assert.Equal(first, Assert.Single(await Rosters.RecentAsync(Site.Coordinator, first)).Cohort);
        Assert.All(await Rosters.RecentAsync(Site.Reviewer), line => Assert.False(line.MayUndo));
        Assert.Equal(2, (await Rosters.RecentAsync(Site.Auditor)).Count);
        Assert.Empty(await Rosters.RecentAsync(Site.OtherCoordinator));
        Assert.Empty(await Rosters.RecentAsync(Site.OtherCoordinator, first));
    }

    [Fact]
    public async Task Batch_ShowsItsPeople_AndAfterUndoingOnlyTheReason()
    {
        var cohort = await Site.CohortAsync();
        var done = await Site.ImportAsync(cohort, People(["覃素芬", "500101197003150023", "", ""]));

        var before = (await Rosters.FindAsync(Site.Coordinator, done.Batch))!;
        Assert.Equal((1, "覃素芬"), (Assert.Single(before.People).RosterNumber!.Value, before.People[0].Name));
        Assert.NotNull(before.People[0].Case);
        Assert.Null(await Rosters.FindAsync(Site.OtherCoordinator, done.Batch));
        Assert.Null(await Rosters.FindAsync(Site.Coordinator, ImportBatchId.New()));

        Assert.True((await Site.Get<UndoImport>().HandleAsync(Site.Coordinator, new(done.Batch, "传成了上一期的表"), Stop)).Succeeded);

        var after = (await Rosters.FindAsync(Site.Coordinator, done.Batch))!;
        Assert.True(after.Line.Undone);
        Assert.Empty(after.People);
        Assert.Equal(["传成了上一期的表", null], after.Acts.Select(act => act.Why));
    }

    [Fact]
    public async Task Batch_OfAnUpdate_NamesWhoWasUpdated()
    {
        var cohort = await Site.CohortAsync();
        await Site.ImportAsync(cohort, People(["覃素芬", "500101197003150023", "", ""]));
        var done = await Site.ImportAsync(cohort, People(["覃素芬", "500101197003150023", "", "康颐公司"]));

        var person = Assert.Single((await Rosters.FindAsync(Site.Coordinator, done.Batch))!.People);

        Assert.Equal((null, "覃素芬"), (person.RosterNumber, person.Name));
        Assert.NotNull(person.Case);
    }

    [Fact]
    public async Task HistoryBatch_ShowsItsRows_ToItsOwnOrganization()
    {
        var done = await Site.BringInAsync(At(0), At(1).ClassOnly, At(2).CertificateOnly);

        var rows = (await Histories.FindAsync(Site.Coordinator, done.Batch))!.Rows;

        Assert.Equal([2, 3, 4], rows.Select(row => row.ExcelRow));
        Assert.Equal([(Line.ClassName, At(0).Number), (Line.ClassName, null), (null, At(2).Number)], rows.Select(row => (row.Cohort, row.Number)));
        Assert.Null(await Histories.FindAsync(Site.OtherCoordinator, done.Batch));
        Assert.Null(await Histories.FindAsync(Site.Clerk, done.Batch));
        Assert.False((await Histories.FindAsync(Site.Auditor, done.Batch))!.Line.MayUndo);

        Assert.True((await Site.Get<UndoHistory>().HandleAsync(Site.Coordinator, new(done.Batch, "编号抄错一列"), Stop)).Succeeded);
        var after = (await Histories.FindAsync(Site.Coordinator, done.Batch))!;
        Assert.Empty(after.Rows);
        Assert.Equal("编号抄错一列", after.Acts[0].Why);
    }

    [Fact]
    public void Code_IsShort_AndNotTheSameForBatchesOfOneMoment()
    {
        var codes = Enumerable.Range(0, 100).Select(_ => HistoryBatchId.New().Code()).ToList();

        Assert.All(codes, code => Assert.Matches("^[0-9A-F]{8}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
