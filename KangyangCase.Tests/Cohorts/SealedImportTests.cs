using System.Text;
using KangyangCase.App.Features.Cohorts;
using KangyangCase.App.Importing;
using KangyangCase.Tests.Importing;
using KangyangCase.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static KangyangCase.Tests.Cohorts.CohortSite;

namespace KangyangCase.Tests.Cohorts;

/// <summary>After an import no whole number rests anywhere in the data folder.</summary>
public sealed class SealedImportTests
{
    [Fact]
    public async Task Import_OfTheSample_LeavesNoNumberInTheClear()
    {
        await using var site = await TestSite.CreateAsync();
        var cohort = await site.CohortAsync();
        await site.ImportAsync(cohort);
        var people = SampleRoster.Check().Importable.Select(row => row.Person).ToList();

        await using var db = await site.OpenAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", TestContext.Current.CancellationToken);
        var files = Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).Select(path => Encoding.Latin1.GetString(Read(path))).ToList();

        Assert.Contains(files, text => text.Contains("roster.imported", StringComparison.Ordinal));
        foreach (var number in people.Select(person => person.Document!.Number).Concat(people.Select(person => person.Phone?.Digits).OfType<string>()))
        {
            Assert.DoesNotContain(files, text => text.Contains(number, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Import_NumbersInWrongPlaces_AreMaskedBeforeTheyRest()
    {
        await using var site = await TestSite.CreateAsync();
        var cohort = await site.CohortAsync();
        var preview = await site.PreviewAsync(
            cohort, CohortSite.People(["张三", "500101197003150023", "", "家属 13800138000 或 500101199001012312"]));
        await site.Get<ImportRoster>().HandleAsync(site.Coordinator, new(cohort, "C:\\张三500101197003150023.xlsx", preview), Stop);

        await using var db = await site.OpenAsync();
        Assert.Equal("家属 1******8000 或 500101********2312", (await db.Trainees.SingleAsync(Stop)).Employer);
        Assert.Equal("张三500101********0023.xlsx", (await db.ImportBatches.SingleAsync(Stop)).FileName);
        Assert.DoesNotContain("500101197003150023", string.Join('\n', await db.ChangeLog.Select(row => row.Summary + row.Details).ToListAsync(Stop)));
    }

    [Theory]
    [InlineData("重庆市忠县忠州街道2020-10-12", "重庆市忠县忠州街道2020-10-12")]
    [InlineData("023-72237676", "0*******7676")]
    [InlineData("１３８００１３８０００", "１******８０００")]
    [InlineData("138 0013 8000", "1********8000")]
    [InlineData("\u0007 ", null)]
    public void Clean_FreeText_MasksOnlyLongNumbers(string written, string? kept) => Assert.Equal(kept, RosterFreeText.Clean(written));

    [Fact]
    public void Clean_LongText_IsCutBetweenCharacters()
    {
        var cut = RosterFreeText.Clean(new string('好', 59) + "𬭎𬭎");

        Assert.Equal(new string('好', 59), cut);
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
