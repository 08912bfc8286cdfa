using KangyangCase.App.Data.ChangeLog;
using KangyangCase.App.Features.ChangeLog;
using KangyangCase.App.Security;
using KangyangCase.Domain.Cases;
using KangyangCase.Tests.Cases;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.ChangeLog;

public sealed class ChangeLogTests : IAsyncLifetime
{
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private TestSite? opened;

    private TestSite Site => opened ?? throw new InvalidOperationException("Not initialised.");

    private ChangeLogQueries Queries => Site.Get<ChangeLogQueries>();

    public async ValueTask InitializeAsync() => opened = await TestSite.CreateAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task Page_AfterPage_ShowsEveryRowOnceNewestFirst()
    {
        await LogAsync(ChangeLogQueries.PageSize + 10);

        var first = await Queries.PageAsync(Site.Auditor, ChangeLogFilter.None, null, stop);
        var second = await Queries.PageAsync(Site.Auditor, ChangeLogFilter.None, first.Older, stop);

        Assert.Equal(ChangeLogQueries.PageSize, first.Rows.Count);
        Assert.Null(second.Older);
        Assert.Equal(Enumerable.Range(1, ChangeLogQueries.PageSize + 10).Reverse().Select(number => (long)number), first.Rows.Concat(second.Rows).Select(row => row.Sequence));
        Assert.Empty(first.Faulty.Concat(second.Faulty));
    }

    [Fact]
    public async Task Page_WithFilters_HoldsWhatTheyAskFor()
    {
        await LogAsync(2, "rule.changed");
        Site.Clock.Today = new(2020, 10, 13);
        await LogAsync(1, "case.exited");

        Assert.Equal(2, (await Queries.PageAsync(Site.Auditor, new("rule", null, null, null), null, stop)).Rows.Count);
        Assert.Empty((await Queries.PageAsync(Site.Auditor, new("rul", null, null, null), null, stop)).Rows);
        Assert.Single((await Queries.PageAsync(Site.Auditor, new(null, null, new(2020, 10, 13), null), null, stop)).Rows);
        Assert.Equal(2, (await Queries.PageAsync(Site.Auditor, new(null, Guid.Empty, null, new(2020, 10, 12)), null, stop)).Rows.Count);
        Assert.Empty((await Queries.PageAsync(Site.Auditor, new(null, Guid.CreateVersion7(), null, null), null, stop)).Rows);
    }

    [Theory]
    [InlineData("UPDATE ChangeLog SET Summary = '改过' WHERE Sequence = 3", 3, RowSeal.Altered)]
    [InlineData("UPDATE ChangeLog SET Reason = NULL WHERE Sequence = 3", 3, RowSeal.Altered)]
    [InlineData("UPDATE ChangeLog SET ActorName = '别人' WHERE Sequence = 3", 3, RowSeal.Altered)]
    [InlineData("UPDATE ChangeLog SET Details = 'not json' WHERE Sequence = 3", 3, RowSeal.Altered)]
    [InlineData("DELETE FROM ChangeLog WHERE Sequence = 3", 4, RowSeal.Broken)]
    [InlineData("DELETE FROM ChangeLog WHERE Sequence = 1", 2, RowSeal.Broken)]
    [InlineData("UPDATE ChangeLog SET Hash = zeroblob(32) WHERE Sequence = 3", 4, RowSeal.Broken)]
    public async Task Page_OfATamperedLog_MarksTheRow(string sql, long sequence, RowSeal expected)
    {
        await LogAsync(6);
        await using (var db = await Site.OpenAsync())
        {
            await db.Database.ExecuteSqlRawAsync(sql, stop);
        }

        var view = await Queries.PageAsync(Site.Administrator, ChangeLogFilter.None, null, stop);

        Assert.Equal(expected, view.Rows.Single(row => row.Sequence == sequence).Seal);
        Assert.Contains(view.Faulty, row => row.Sequence == sequence);
    }

    [Theory]
    [InlineData("Coordinator")]
    [InlineData("Reviewer")]
    [InlineData("Examiner")]
    [InlineData("Clerk")]
    public async Task Page_ForAnybodyElse_IsEmpty(string actor)
    {
        await LogAsync(3);
        var reader = new CaseOffice(Site).Actor(actor);

        Assert.Empty((await Queries.PageAsync(reader, ChangeLogFilter.None, null, stop)).Rows);
        Assert.Empty(await Queries.ExportAsync(reader, ChangeLogFilter.None, stop).ToListAsync(stop));
        Assert.Empty(await Queries.ActorsAsync(reader, stop));
    }

    [Fact]
    public async Task Page_ForAnAuditorOfADistrict_HoldsTheActsOnItsCasesOnly()
    {
        var office = new CaseOffice(Site);
        var here = await office.OpenAsync();
        var elsewhere = await office.OpenAsync("谭代芳", provider: Site.OtherProvider);
        await office.WriteAsync(async scope =>
        {
            await scope.LogAsync("case.opened", "case", here.Id.Value, "本县", caseId: here.Id);
            await scope.LogAsync("case.opened", "case", elsewhere.Id.Value, "外县", caseId: elsewhere.Id);
            await scope.LogAsync("rule.changed", "rule", "x", "规则");
        });
        var auditor = TestSite.Make(Role.Auditor, new DataScope.District(TestSite.District, "忠县"));

        Assert.Equal("本县", Assert.Single((await Queries.PageAsync(auditor, ChangeLogFilter.None, null, stop)).Rows).Summary);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData(" @SUM(A1)", "\"' @SUM(A1)\"")]
    [InlineData("＋1", "\"'＋1\"")]
    [InlineData("-", "\"'-\"")]
    [InlineData("说“\"好\"”,再", "\"说“\"\"好\"\"”,再\"")]
    [InlineData("普通", "\"普通\"")]
    [InlineData("", "\"\"")]
    public void Cell_OfTheExport_NeverRunsAsAFormula(string text, string expected) => Assert.Equal(expected, KangyangCase.App.Shared.CsvCell.Of(text));

    [Fact]
    public async Task Export_OfAFilter_HoldsItsRowsOldestFirst()
    {
        await LogAsync(3, "rule.changed");
        await LogAsync(1, "case.exited");

        var rows = await Queries.ExportAsync(Site.Auditor, new("rule", null, null, null), stop).ToListAsync(stop);

        Assert.Equal([1L, 2L, 3L], rows.Select(row => row.Sequence));
        Assert.StartsWith("\"1\",\"2020-10-12 09:00\",\"2020-10-12\"", ChangeLogCsv.Line(rows[0]));
    }

    private Task LogAsync(int count, string action = "rule.changed") => new CaseOffice(Site).WriteAsync(async scope =>
    {
        for (var number = 0; number < count; number++) await scope.LogAsync(action, "test", number, $"第 {number} 件", "原因", details: new { number });
    });
}
