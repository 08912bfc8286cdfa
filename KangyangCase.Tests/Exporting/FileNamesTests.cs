using KangyangCase.App.Features.Cohorts;
using KangyangCase.Domain.Cohorts;
using KangyangCase.Domain.Common;
using KangyangCase.Tests.Cohorts;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.HistorySite;

namespace KangyangCase.Tests.Exporting;

public sealed class FileNamesTests : CohortTest
{
    private const string Reversed = "名册\u202Excod.exe";

    private static readonly string Long = new string('长', 296) + ".xlsx";

    [Theory]
    [InlineData("名册.xlsx", "名册.xlsx")]
    [InlineData(@"C:\桌面\名册.xlsx", "名册.xlsx")]
    [InlineData("../../名册.csv", "名册.csv")]
    [InlineData(Reversed, "名册xcod.exe")]
    [InlineData("\u2067名\u200E册\u2069\u061C.xlsx", "名册.xlsx")]
    [InlineData("名\r\n册\u2028\u0000.xlsx", "名册.xlsx")]
    [InlineData("名册\ud800.xlsx", "名册.xlsx")]
    [InlineData("名<册>:\"|?*.xlsx", "名册.xlsx")]
    [InlineData(null, "")]
    public void Harmless_OfAnyName_HidesAndReversesNothing(string? given, string expected) => Assert.Equal(expected, FileNames.Harmless(given));

    [Fact]
    public void Shown_OfALongName_KeepsItsEnding()
    {
        var shown = FileNames.Shown(Long, 20);

        Assert.Equal(new string('长', 14) + "….xlsx", shown);
        Assert.Equal(20, shown.Length);
        Assert.Equal(20, FileNames.Shown(new string('长', 300), 20).Length);
        Assert.DoesNotContain(FileNames.Shown(string.Concat(Enumerable.Repeat("𠮷", 150)) + ".csv", 20).Index(), one =>
            char.IsHighSurrogate(one.Item) && !char.IsLowSurrogate(FileNames.Shown(string.Concat(Enumerable.Repeat("𠮷", 150)) + ".csv", 20)[one.Index + 1]));
    }

    [Fact]
    public async Task Imports_KeepAHarmlessName_InTheBatchAndInTheLog()
    {
        var cohort = await Site.CohortAsync();
        var roster = await Site.PreviewAsync(cohort, CohortSite.People(["覃素芬", "500101197003150023", "", ""]));
        Assert.True((await Site.Get<ImportRoster>().HandleAsync(Site.Coordinator, new(cohort, Reversed, roster), TestContext.Current.CancellationToken)).Succeeded);
        var history = await Site.HistoryAsync(null, At(0));
        Assert.True((await Site.Get<ImportHistory>().HandleAsync(
            Site.Coordinator, new(Site.Provider.Id, Long, history, false), null, TestContext.Current.CancellationToken)).Succeeded);
        var nameless = await Site.HistoryAsync(null, At(1));
        Assert.True((await Site.Get<ImportHistory>().HandleAsync(
            Site.Coordinator, new(Site.Provider.Id, "\u202E\u202D", nameless, false), null, TestContext.Current.CancellationToken)).Succeeded);

        await using var db = await Site.OpenAsync();
        Assert.Equal("名册xcod.exe", (await db.ImportBatches.SingleAsync(TestContext.Current.CancellationToken)).FileName);
        var names = await db.HistoryBatches.Select(batch => batch.FileName).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains("历史数据", names);
        var kept = Assert.Single(names, name => name.StartsWith('长'));
        Assert.Equal((ImportBatch.FileNameLimit, true), (kept.Length, kept.EndsWith("….xlsx", StringComparison.Ordinal)));
        Assert.DoesNotContain(await db.ChangeLog.Select(row => row.Summary).ToListAsync(TestContext.Current.CancellationToken), summary => summary.Contains('\u202E'));
    }
}
