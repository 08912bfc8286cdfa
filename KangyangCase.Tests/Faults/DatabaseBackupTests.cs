using KangyangCase.App.Data;
using KangyangCase.App.Hosting;
using KangyangCase.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KangyangCase.Tests.Faults;

public sealed class DatabaseBackupTests
{
    [Fact]
    public async Task CopyAndVerify_OfALiveDatabase_CopiesRowsAndKeys()
    {
        await using var site = await TestSite.CreateAsync();
        var copy = site.Get<DatabaseBackup>().CopyAndVerify(site.Get<DataFolder>(), TimeProvider.System.GetUtcNow());
        Assert.True(File.Exists(Path.Combine(copy, "keys", "master.key")));
        await using var db = new KangyangDb(new DbContextOptionsBuilder<KangyangDb>().UseKangyangFile(Path.Combine(copy, "kangyang.db")).Options);
        Assert.Equal(4, await db.Organizations.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_WithAMigrationMissing_CopiesTheDatabaseFirst()
    {
        await using var site = await TestSite.CreateAsync();
        Assert.False(Directory.Exists(site.Get<DataFolder>().Backups));
        await using (var connection = new SqliteConnection(DbFile.ConnectionString(site.Get<DataFolder>().Database)))
        {
            // A table the next migration would bring, and its entry in the history, taken away.
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE __EFMigrationsHistory RENAME TO Kept; CREATE TABLE __EFMigrationsHistory AS SELECT * FROM Kept WHERE 0;";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        await Assert.ThrowsAnyAsync<SqliteException>(() => site.Get<DatabaseStartup>().RunAsync());
        var copy = Assert.Single(Directory.GetDirectories(site.Get<DataFolder>().Backups));
        Assert.True(File.Exists(Path.Combine(copy, "kangyang.db")));
    }

    [Fact]
    public async Task CopyAndVerify_WhenTheFolderCannotBeWritten_RefusesToGoOn()
    {
        await using var site = await TestSite.CreateAsync();
        await File.WriteAllTextAsync(site.Get<DataFolder>().Backups, "a file where the folder should be", TestContext.Current.CancellationToken);
        var refused = Assert.Throws<StartupRefusedException>(
            () => site.Get<DatabaseBackup>().CopyAndVerify(site.Get<DataFolder>(), TimeProvider.System.GetUtcNow()));
        Assert.Contains("数据库没有改动", refused.Message);
    }
}
