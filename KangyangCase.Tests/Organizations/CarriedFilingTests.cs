using KangyangCase.App.Data;
using KangyangCase.App.Data.Reading;
using KangyangCase.App.Features.Organizations;
using KangyangCase.Domain.Organizations;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KangyangCase.Tests.Organizations;

/// <summary>A database of the first version comes up with its numbering as carried-over filings, and loses nothing.</summary>
public sealed class CarriedFilingTests : IDisposable
{
    private static readonly Guid Assessor = Guid.Parse("019388A0-0000-7000-8000-000000000001");
    private static readonly Guid School = Guid.Parse("019388A0-0000-7000-8000-000000000002");

    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("kangyang-test-").FullName, "old.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Migrate_FromTheFirstVersion_TurnsNumberingIntoAFiling()
    {
        await using (var db = Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial", Stop);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO Organizations (Id, Name, Kind, DistrictCode, NumberSource, NumberPrefix) VALUES
                ({Assessor}, '忠县用人单位', 'AssessmentOrganization', '500233', 'Generated', 'Y000050000001'), ({School}, '学校', 'TrainingProvider', '500233', NULL, NULL)
                """, Stop);
            await db.Database.ExecuteSqlAsync($"INSERT INTO Districts (Id, Code, Name, IsReportingUnit) VALUES ('500105', '500105', '江北区', 0)", Stop);
            await db.Database.MigrateAsync(Stop);
            await CarriedFilings.RunAsync(db);
            await CarriedFilings.RunAsync(db);
            await ReferenceLoad.RunAsync(db, demo: false, DateTime.UtcNow);
        }

        await using var migrated = Open();
        var organization = await migrated.Organizations.SingleAsync(one => one.Id == new OrganizationId(Assessor), Stop);
        Assert.Equal(EvaluatorType.Employer, organization.EvaluatorType);
        var filing = await migrated.Filings.SingleAsync(Stop);
        Assert.Equal((organization.Id, true, NumberSource.Generated, "Y000050000001"), (filing.OrganizationId, filing.IsUnspecified, filing.NumberSource!.Value, filing.NumberPrefix));
        var history = await migrated.FilingHistoryAsync(organization.Id, Stop);
        Assert.Equal(FilingOutcome.Unset, history.Answer(FilingScopeChoices.Shipped.All[0], new(2020, 10, 12)).Outcome);
        Assert.Equal(filing.Id, history.NumberingOn(new(2020, 10, 12))?.Id);
        Assert.Empty((await migrated.FilingHistoryAsync(new(School), Stop)).Filings);
        var district = await migrated.Districts.SingleAsync(one => one.Id == "500105", Stop);
        Assert.Equal((new DateOnly(2025, 11, 5), "CQ-LIANGJIANG"), (district.ValidTo!.Value, district.Successors));
    }

    [Fact]
    public async Task CarriedOver_WhenCompleted_CoversWhatTheDocumentSays()
    {
        await using var site = await TestSite.CreateAsync();
        await using (var db = await site.OpenAsync())
        {
            await db.Filings.ExecuteDeleteAsync(Stop);
            await db.Database.ExecuteSqlAsync($"UPDATE Organizations SET NumberSource = 'Generated', NumberPrefix = {TestSite.NumberPrefix} WHERE Id = {site.Assessor.Id.Value}", Stop);
            await CarriedFilings.RunAsync(db);
        }
        var filing = new FilingId(site.Assessor.Id.Value);
        var saved = await site.Get<SaveFiling>().HandleAsync(site.Administrator, new(site.Assessor.Id, filing, new()
        {
            AuthorityId = site.Authority.Id,
            Tier = FilingTier.City,
            DocumentNumber = "渝备1号",
            ValidFrom = new(2020, 1, 1),
            NumberSource = NumberSource.Generated,
            NumberPrefix = TestSite.NumberPrefix,
            Goals = [FilingScopeChoices.Shipped.All[0]],
        }, "补齐备案"), Stop);

        Assert.Null(saved.Refusal);
        await using var after = await site.OpenAsync();
        var history = await after.FilingHistoryAsync(site.Assessor.Id, Stop);
        Assert.Equal(FilingOutcome.Covered, history.Answer(FilingScopeChoices.Shipped.All[0], new(2020, 10, 12)).Outcome);
        Assert.Equal(FilingOutcome.NotCovered, history.Answer(FilingScopeChoices.Shipped.All[1], new(2020, 10, 12)).Outcome);
        Assert.Equal("filing.completed", (await after.ChangeLog.SingleAsync(Stop)).Action);
    }

    private KangyangDb Open() => new(new DbContextOptionsBuilder<KangyangDb>().UseSqlite($"Data Source={file}").Options);
}
