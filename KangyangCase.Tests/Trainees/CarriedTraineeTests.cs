using KangyangCase.App.Data;
using KangyangCase.Domain.Trainees;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KangyangCase.Tests.Trainees;

/// <summary>People of a database from before the records come up with them, and nothing they said is lost.</summary>
public sealed class CarriedTraineeTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("kangyang-test-").FullName, "old.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Migrate_TurnsTextsIntoRecords_AndLeavesWordsItDoesNotKnow()
    {
        var organization = Guid.CreateVersion7();
        var (known, unknown) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("OccupationsOrganizationsPacks", Stop);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO Organizations (Id, Name, Kind, DistrictCode) VALUES ({organization}, '学校', 'TrainingProvider', '500233')", Stop);
            foreach (var (id, group, schooling, employer, index) in new (Guid, string, string, string?, byte[])[]
                { (known, "残疾人", "初中", "康颐公司", [1]), (unknown, "三峡移民", "自学", null, [2]) })
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO Trainees (Id, Name, FoldedName, Sex, BirthDate, DocumentKind, DocumentCipher, DocumentIndex, DocumentLastFour, RegisteredBy, RegisteredOn, TargetGroup, Schooling, Employer, Ethnicity)
                    VALUES ({id}, '向春兰', '向春兰', 'Female', '1970-01-01', 'ResidentIdCard', {index}, {index}, '0001', {organization}, '2020-01-01', {group}, {schooling}, {employer}, '汉')
                    """, Stop);
            }
            await db.Database.MigrateAsync(Stop);
        }

        await using var migrated = Open();
        var membership = await migrated.TargetGroupMemberships.SingleAsync(Stop);
        Assert.Equal((new TraineeId(known), TargetGroup.Disabled, GroupEvidence.Roster), (membership.TraineeId, membership.Group, membership.Evidence));
        var job = await migrated.EmploymentRecords.SingleAsync(Stop);
        Assert.Equal(("康颐公司", (EmploymentRelation?)null), (job.Employer, job.Relation));
        var people = await migrated.Trainees.ToDictionaryAsync(row => row.Id.Value, Stop);
        Assert.Equal(("残疾人", SchoolingLevel.JuniorSecondary, "汉族"), (people[known].TargetGroup, people[known].SchoolingLevel, people[known].Ethnicity));
        Assert.Equal(("三峡移民", "自学", (SchoolingLevel?)null), (people[unknown].TargetGroup, people[unknown].Schooling, people[unknown].SchoolingLevel));
        await migrated.SummarizeGroupsAsync(people[unknown], new(2020, 10, 12));
        Assert.Equal("三峡移民", people[unknown].TargetGroup);
    }

    private KangyangDb Open() => new(new DbContextOptionsBuilder<KangyangDb>().UseSqlite($"Data Source={file}").Options);
}
